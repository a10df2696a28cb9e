package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.type.Scalar.BOOL;
import static dev.wharfinger.type.Scalar.CIDR;
import static dev.wharfinger.type.Scalar.INT;
import static dev.wharfinger.type.Scalar.IP;
import static dev.wharfinger.type.Scalar.STRING;

import dev.wharfinger.type.Cidr;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.IpAddress;
import dev.wharfinger.type.Type;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What can be asked of addresses and of ranges of them, once they are read. */
final class AddressFunctions {
  private AddressFunctions() {}

  static List<Function> all() {
    return Stream.of(ofAddresses(), ofRanges()).flatMap(List::stream).toList();
  }

  private static List<Function> ofAddresses() {
    return List.of(
        Overload.global("string", List.of(IP), STRING, "The canonical text of an address.")
            .does(IpAddress.class, IpAddress::toString),
        Overload.on(IP, "family", List.of(), INT, "The version of the protocol: 4 or 6.")
            .does(IpAddress.class, address -> (long) address.family()),
        test("isUnspecified", "Whether it is `0.0.0.0` or `::`.", IpAddress::isUnspecified),
        test("isLoopback", "Whether it is in `127.0.0.0/8` or is `::1`.", IpAddress::isLoopback),
        test(
            "isLinkLocalMulticast",
            "Whether it is a multicast address of one link, as `224.0.0.1` or `ff02::1`.",
            IpAddress::isLinkLocalMulticast),
        test(
            "isLinkLocalUnicast",
            "Whether it is in `169.254.0.0/16` or `fe80::/10`.",
            IpAddress::isLinkLocalUnicast),
        test(
            "isGlobalUnicast",
            "Whether it is one host's address that is valid beyond its link; private ones are.",
            IpAddress::isGlobalUnicast));
  }

  private static Function test(String name, String doc, Predicate<IpAddress> body) {
    return Overload.on(IP, name, List.of(), BOOL, doc).does(IpAddress.class, body::test);
  }

  private static List<Function> ofRanges() {
    return List.of(
        Overload.global("string", List.of(CIDR), STRING, "The text of a range of addresses.")
            .does(Cidr.class, Cidr::toString),
        of("ip", IP, "The address before the slash.", Cidr::address),
        of(
            "prefixLength",
            INT,
            "How many bits the addresses have in common.",
            range -> (long) range.prefixLength()),
        of("masked", CIDR, "The same range, the bits after the prefix zero.", Cidr::masked),
        Overload.on(CIDR, "containsIP", List.of(IP), BOOL, "Whether an address is in the range.")
            .does(Cidr.class, IpAddress.class, Cidr::contains),
        Overload.on(
                CIDR,
                "containsCIDR",
                List.of(CIDR),
                BOOL,
                "Whether all addresses of another range are in the range.")
            .does(Cidr.class, Cidr.class, Cidr::contains));
  }

  private static Function of(String name, Type result, String doc, Overload.Unary<Cidr> body) {
    return Overload.on(CIDR, name, List.of(), result, doc).does(Cidr.class, body);
  }
}
