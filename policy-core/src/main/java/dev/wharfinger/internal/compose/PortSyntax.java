package dev.wharfinger.internal.compose;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The short syntax of a service's ports, {@code ip:published:target/protocol}, where ports may be
 * ranges (go-connections, {@code nat.ParsePortSpec}).
 */
final class PortSyntax {
  private static final Set<String> PROTOCOLS = Set.of("tcp", "udp", "sctp");
  private static final int HIGHEST = 65_535;

  private final ScalarText written;
  private final String text;
  private String fault = "";

  PortSyntax(ScalarText written) {
    this.written = written;
    this.text = written.text();
  }

  /** Ports, both ends included. */
  private record Range(int first, int last) {
    int width() {
      return last - first;
    }
  }

  /** Why the text is no port; empty where it is. */
  String fault() {
    return fault;
  }

  /** The long form of each port; none where there is a fault. */
  List<RawNode> parse() {
    int slash = text.lastIndexOf('/');
    int end = slash < 0 ? text.length() : slash;
    String protocol = slash < 0 ? "tcp" : text.substring(slash + 1).toLowerCase(Locale.ROOT);
    int target = text.lastIndexOf(':', end - 1) + 1;
    int published = target < 2 ? 0 : text.lastIndexOf(':', target - 2) + 1;
    Range inside = range(target, end);
    Range outside = target - 1 > published ? range(published, target - 1) : null;
    String address = published > 0 ? text.substring(0, published - 1) : "";
    if (inside == null || (outside == null && target - 1 > published)) {
      fault = "`" + text + "` is no port; write it as in `8080:80`";
    } else if (!PROTOCOLS.contains(protocol)) {
      fault = "`" + protocol + "` is no protocol; take `tcp`, `udp` or `sctp`";
    } else if (!address.isEmpty() && !Addresses.isAddress(bare(address))) {
      fault = "`" + address + "` is no IP address";
    } else if (outside != null && inside.width() > 0 && inside.width() != outside.width()) {
      fault = "the ranges of published and target ports differ in length in `" + text + "`";
    } else {
      return ports(inside, outside, bare(address), protocol, new int[] {published, target, end});
    }
    return List.of();
  }

  private List<RawNode> ports(
      Range inside, @Nullable Range outside, String address, String protocol, int[] at) {
    List<RawNode> ports = new ArrayList<>();
    RawNode whole = written.whole();
    RawNode targets = written.text(at[1], at[2]);
    for (int i = 0; i <= inside.width(); i++) {
      List<RawMapping.Entry> entries = new ArrayList<>();
      entries.add(Scalars.entry("target", Scalars.plain("" + (inside.first() + i), targets)));
      if (outside != null) {
        RawNode from = written.text(at[0], at[1] - 1);
        String published =
            inside.width() == 0 && outside.width() > 0
                ? outside.first() + "-" + outside.last()
                : "" + (outside.first() + i);
        entries.add(Scalars.entry("published", Scalars.text(published, from)));
      }
      if (!address.isEmpty()) {
        RawNode from = written.text(0, at[0] - 1);
        entries.add(Scalars.entry("host_ip", Scalars.text(address, from)));
      }
      entries.add(Scalars.entry("protocol", Scalars.text(protocol, whole)));
      entries.add(Scalars.entry("mode", Scalars.text("ingress", whole)));
      ports.add(Scalars.mapping(entries, whole));
    }
    return ports;
  }

  private static String bare(String address) {
    return address.startsWith("[") && address.endsWith("]")
        ? address.substring(1, address.length() - 1)
        : address;
  }

  private @Nullable Range range(int start, int end) {
    String ports = text.substring(start, Math.max(start, end));
    int dash = ports.indexOf('-');
    int first = port(dash < 0 ? ports : ports.substring(0, dash));
    int last = dash < 0 ? first : port(ports.substring(dash + 1));
    return first < 0 || last < first ? null : new Range(first, last);
  }

  /** The number of a port; -1 where it is none. */
  private static int port(String digits) {
    boolean number =
        !digits.isEmpty()
            && digits.length() <= 5
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    int port = number ? Integer.parseInt(digits) : -1;
    return port > HIGHEST ? -1 : port;
  }
}
