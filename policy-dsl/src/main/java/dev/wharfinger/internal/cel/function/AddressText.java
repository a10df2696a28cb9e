package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.type.Scalar.BOOL;
import static dev.wharfinger.type.Scalar.CIDR;
import static dev.wharfinger.type.Scalar.IP;
import static dev.wharfinger.type.Scalar.STRING;

import dev.wharfinger.type.Cidr;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.IpAddress;
import java.util.List;

/**
 * Addresses and ranges of addresses in text. The environments differ in what they make of addresses
 * of version 4 that are mapped into version 6: the API server refuses them ({@code
 * pkg/cel/library/ip.go}), so that a list of ranges cannot be evaded with them. Plain CEL refuses
 * {@code ::ffff:10.0.0.1} too, but reads {@code ::ffff:a00:1} as the address it stands for
 * (cel-spec, {@code network_ext}).
 */
final class AddressText {
  private final boolean unmaps;

  private AddressText(boolean unmaps) {
    this.unmaps = unmaps;
  }

  /** As the API server reads addresses. */
  static List<Function> strict() {
    return new AddressText(false).all();
  }

  /** As plain CEL reads addresses. */
  static List<Function> plain() {
    return new AddressText(true).all();
  }

  private List<Function> all() {
    return List.of(
        Overload.global("ip", List.of(STRING), IP, "The address that a text denotes.")
            .does(String.class, this::address),
        Overload.global("isIP", List.of(STRING), BOOL, "Whether a text denotes an address.")
            .does(String.class, text -> address(text) instanceof IpAddress),
        Overload.global(
                "ip.isCanonical",
                List.of(STRING),
                BOOL,
                "Whether a text is the form in which an address should be written.")
            .does(String.class, this::isCanonical),
        Overload.global("cidr", List.of(STRING), CIDR, "The range of addresses of a text.")
            .does(String.class, AddressText::range),
        Overload.global("isCIDR", List.of(STRING), BOOL, "Whether a text is a range of addresses.")
            .does(String.class, text -> range(text) instanceof Cidr),
        Overload.on(
                CIDR,
                "containsIP",
                List.of(STRING),
                BOOL,
                "Whether the address that a text denotes is in the range.")
            .does(Cidr.class, String.class, this::containsAddress),
        Overload.on(
                CIDR,
                "containsCIDR",
                List.of(STRING),
                BOOL,
                "Whether all addresses of another range, in text, are in the range.")
            .does(Cidr.class, String.class, AddressText::containsRange));
  }

  private Object address(String text) {
    try {
      IpAddress address = IpAddress.parse(text);
      boolean refused = address.isIpv4Mapped() && !(unmaps && text.indexOf('.') < 0);
      return refused ? mapped("not-an-ip-address", text, address) : address.unmapped();
    } catch (IllegalArgumentException e) {
      return new Fault("not-an-ip-address", String.valueOf(e.getMessage()));
    }
  }

  private static Object range(String text) {
    try {
      Cidr range = Cidr.parse(text);
      IpAddress address = range.address();
      return address.isIpv4Mapped() ? mapped("not-a-cidr", text, address) : range;
    } catch (IllegalArgumentException e) {
      return new Fault("not-a-cidr", String.valueOf(e.getMessage()));
    }
  }

  private static Fault mapped(String code, String text, IpAddress address) {
    return new Fault(
        code,
        "`" + text + "` is `" + address.unmapped() + "` mapped into version 6, which is refused");
  }

  private Object isCanonical(String text) {
    Object address = address(text);
    return address instanceof IpAddress ? address.toString().equals(text) : address;
  }

  private Object containsAddress(Cidr range, String text) {
    return address(text) instanceof IpAddress address ? range.contains(address) : address(text);
  }

  private static Object containsRange(Cidr range, String text) {
    return range(text) instanceof Cidr other ? range.contains(other) : range(text);
  }
}
