package dev.wharfinger.type;

import java.util.Optional;

/**
 * An address of the Internet protocol, version 4 or 6, as {@code 10.0.0.1} or {@code 2001:db8::1}.
 * Immutable; equal if version and bits are. Nothing is looked up: a name is no address.
 *
 * <pre>{@code
 * IpAddress address = IpAddress.parse("10.0.0.1");
 * boolean inside = Cidr.parse("10.0.0.0/8").contains(address);
 * }</pre>
 *
 * <p>Grammar and classes are those of {@code net/netip} in Go, which the API server and CEL use:
 * four decimal numbers without leading zeros, or RFC 4291 section 2.2 in all its forms, without a
 * zone.
 */
public final class IpAddress {
  private static final long IPV4 = 0xffffffffL;
  private static final int GROUPS_TO_COMPRESS = 2;

  private final int family;

  /** The upper 64 bits of version 6. */
  private final long high;

  /** The lower 64 bits of version 6, or the 32 bits of version 4. */
  private final long low;

  private IpAddress(int family, long high, long low) {
    this.family = family;
    this.high = high;
    this.low = low;
  }

  static IpAddress ofIpv4(long bits) {
    return new IpAddress(4, 0, bits & IPV4);
  }

  static IpAddress ofIpv6(long high, long low) {
    return new IpAddress(6, high, low);
  }

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException if the text is not one; the message quotes it
   */
  public static IpAddress parse(String text) {
    return tryParse(text).orElseThrow(() -> new IllegalArgumentException(IpText.complaint(text)));
  }

  /** Reads an address; empty if the text is not one. */
  public static Optional<IpAddress> tryParse(String text) {
    return IpText.read(text);
  }

  /** The version of the protocol: 4 or 6. */
  public int family() {
    return family;
  }

  /** The number of bits: 32 or 128. */
  public int length() {
    return family == 4 ? Integer.SIZE : 2 * Long.SIZE;
  }

  /**
   * Whether this is an address of version 4 written as one of version 6, as {@code
   * ::ffff:10.0.0.1}. It is not equal to the address that it stands for; {@link #unmapped} is.
   */
  public boolean isIpv4Mapped() {
    return family == 6 && high == 0 && low >>> 32 == 0xffff;
  }

  /** The address of version 4 that a mapped one stands for; any other address itself. */
  public IpAddress unmapped() {
    return isIpv4Mapped() ? ofIpv4(low) : this;
  }

  /** Whether this is {@code 0.0.0.0} or {@code ::}. */
  public boolean isUnspecified() {
    return high == 0 && low == 0;
  }

  /** Whether this is in {@code 127.0.0.0/8}, or is {@code ::1}. */
  public boolean isLoopback() {
    IpAddress plain = unmapped();
    return plain.family == 4 ? plain.low >>> 24 == 127 : high == 0 && low == 1;
  }

  /** Whether this is in {@code 224.0.0.0/4} or {@code ff00::/8}. */
  public boolean isMulticast() {
    IpAddress plain = unmapped();
    return plain.family == 4 ? plain.low >>> 28 == 0xe : high >>> 56 == 0xff;
  }

  /** Whether this is in {@code 224.0.0.0/24}, or in {@code ff02::/16} whatever its flags are. */
  public boolean isLinkLocalMulticast() {
    IpAddress plain = unmapped();
    return plain.family == 4 ? plain.low >>> 8 == 0xe00000 : (high >>> 48 & 0xff0f) == 0xff02;
  }

  /** Whether this is in {@code 169.254.0.0/16} or {@code fe80::/10}. */
  public boolean isLinkLocalUnicast() {
    IpAddress plain = unmapped();
    return plain.family == 4 ? plain.low >>> 16 == 0xa9fe : high >>> 54 == 0x3fa;
  }

  /**
   * Whether this is a unicast address that is valid beyond its link, private networks among them:
   * neither unspecified, nor loopback, nor multicast, nor link-local, nor {@code 255.255.255.255}.
   */
  public boolean isGlobalUnicast() {
    IpAddress plain = unmapped();
    boolean broadcast = plain.family == 4 && plain.low == IPV4;
    return !broadcast
        && !plain.isUnspecified()
        && !isLoopback()
        && !isMulticast()
        && !isLinkLocalUnicast();
  }

  /** The same with all bits zero after the first ones. */
  IpAddress masked(int prefix) {
    return new IpAddress(family, high & highMask(prefix), low & lowMask(prefix));
  }

  /** The same with one bit set; the first is bit 0. */
  IpAddress withBit(int index) {
    long bit = 1L << ((length() - 1 - index) % Long.SIZE);
    return length() - index > Long.SIZE
        ? new IpAddress(family, high | bit, low)
        : new IpAddress(family, high, low | bit);
  }

  /** Whether another address has the same first bits. */
  boolean agrees(IpAddress other, int prefix) {
    return family == other.family
        && ((high ^ other.high) & highMask(prefix)) == 0
        && ((low ^ other.low) & lowMask(prefix)) == 0;
  }

  private long highMask(int prefix) {
    return family == 4 ? 0 : ones(Math.min(prefix, Long.SIZE), Long.SIZE);
  }

  private long lowMask(int prefix) {
    return family == 4
        ? ones(prefix, Integer.SIZE)
        : ones(Math.max(prefix - Long.SIZE, 0), Long.SIZE);
  }

  /** A number of ones, then zeros. */
  private static long ones(int count, int length) {
    // A shift by 64 would shift by nothing.
    return count == 0 ? 0 : -1L << (length - count);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IpAddress address
        && family == address.family
        && high == address.high
        && low == address.low;
  }

  @Override
  public int hashCode() {
    return (Long.hashCode(high) * 31 + Long.hashCode(low)) * 31 + family;
  }

  /** The canonical form: RFC 5952 for version 6. */
  @Override
  public String toString() {
    if (family == 4) {
      return (low >>> 24)
          + "."
          + (low >>> 16 & 0xff)
          + "."
          + (low >>> 8 & 0xff)
          + "."
          + (low & 0xff);
    }
    return isIpv4Mapped() ? "::ffff:" + unmapped() : groups();
  }

  private String groups() {
    int start = -1;
    int length = GROUPS_TO_COMPRESS - 1;
    for (int i = 0; i < IpText.GROUPS; i++) {
      int zeros = zerosAt(i);
      if (zeros > length) {
        start = i;
        length = zeros;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < IpText.GROUPS; i++) {
      if (i == start) {
        text.append("::");
        i += length - 1;
      } else {
        boolean separated = text.length() > 0 && text.charAt(text.length() - 1) != ':';
        text.append(separated ? ":" : "").append(Long.toHexString(group(i)));
      }
    }
    return text.toString();
  }

  private int zerosAt(int index) {
    int end = index;
    while (end < IpText.GROUPS && group(end) == 0) {
      end++;
    }
    return end - index;
  }

  private long group(int index) {
    long half = index < IpText.GROUPS / 2 ? high : low;
    return half >>> (48 - 16 * (index % (IpText.GROUPS / 2))) & 0xffff;
  }
}
