package dev.wharfinger.type;

import java.util.List;
import java.util.Optional;

/**
 * A range of addresses: those that begin with the same bits, as {@code 10.0.0.0/8}. Immutable.
 *
 * <p>The address keeps the bits after the prefix, as {@code 10.0.0.1/8} has them: such a range has
 * the same addresses as {@link #masked} but does not equal it. Grammar is that of {@code
 * netip.ParsePrefix} in Go, which the API server and CEL use.
 */
public final class Cidr {
  private static final int MAX_DIGITS = 3;

  private final IpAddress address;
  private final int prefixLength;

  private Cidr(IpAddress address, int prefixLength) {
    this.address = address;
    this.prefixLength = prefixLength;
  }

  /**
   * Reads a range.
   *
   * @throws IllegalArgumentException if the text is not one; the message quotes it
   */
  public static Cidr parse(String text) {
    return tryParse(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "`" + text + "` is not a range of addresses as `10.0.0.0/8`"));
  }

  /** Reads a range; empty if the text is not one. */
  public static Optional<Cidr> tryParse(String text) {
    int slash = text.lastIndexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    int length = prefixLength(text.substring(slash + 1));
    return IpAddress.tryParse(text.substring(0, slash))
        .filter(address -> length >= 0 && length <= address.length())
        .map(address -> new Cidr(address, length));
  }

  /** The number; -1 if it is none, or has a sign or leading zeros. */
  private static int prefixLength(String text) {
    boolean padded = text.length() > 1 && text.charAt(0) == '0';
    return text.isEmpty()
            || text.length() > MAX_DIGITS
            || padded
            || !Ascii.all(text, Ascii::isDigit)
        ? -1
        : Integer.parseInt(text);
  }

  /** The address before the slash, with all its bits. */
  public IpAddress address() {
    return address;
  }

  /** How many bits the addresses of the range have in common. */
  public int prefixLength() {
    return prefixLength;
  }

  /** The same range with all bits after the prefix zero. */
  public Cidr masked() {
    return new Cidr(address.masked(prefixLength), prefixLength);
  }

  /** Whether an address is in the range; one of the other version never is. */
  public boolean contains(IpAddress other) {
    return address.agrees(other, prefixLength);
  }

  /** Whether all addresses of another range are in this one. */
  public boolean contains(Cidr other) {
    return prefixLength <= other.prefixLength && contains(other.address);
  }

  /** The two ranges that have one more bit in common; empty if the range is a single address. */
  public List<Cidr> halves() {
    if (prefixLength == address.length()) {
      return List.of();
    }
    IpAddress first = address.masked(prefixLength);
    return List.of(
        new Cidr(first, prefixLength + 1), new Cidr(first.withBit(prefixLength), prefixLength + 1));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cidr cidr
        && address.equals(cidr.address)
        && prefixLength == cidr.prefixLength;
  }

  @Override
  public int hashCode() {
    return address.hashCode() * 31 + prefixLength;
  }

  /** The canonical form of the address, a slash, and the length of the prefix. */
  @Override
  public String toString() {
    return address + "/" + prefixLength;
  }
}
