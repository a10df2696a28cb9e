package dev.wharfinger.internal.relation.docker;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What EXPOSE says of one port, or several in a row.
 *
 * @param protocol as written; empty if nothing is
 * @param published whether it is written with an address or a port of the host, as for {@code
 *     docker run -p}
 */
record ExposedPort(long first, long last, String protocol, boolean published) {
  private static final Pattern PORTS = Pattern.compile("([0-9]{1,18})(?:-([0-9]{1,18}))?");
  private static final long MOST = 65_535;

  /** Reads one; empty if it is none, whatever its numbers are. */
  static Optional<ExposedPort> read(String text) {
    int slash = text.lastIndexOf('/');
    String protocol = slash < 0 ? "" : text.substring(slash + 1);
    String mapping = slash < 0 ? text : text.substring(0, slash);
    int colon = mapping.lastIndexOf(':');
    Matcher ports = PORTS.matcher(mapping.substring(colon + 1));
    if (!ports.matches() || (slash >= 0 && protocol.isEmpty())) {
      return Optional.empty();
    }
    long first = Long.parseLong(ports.group(1));
    OptionalLong last =
        ports.group(2) == null
            ? OptionalLong.empty()
            : OptionalLong.of(Long.parseLong(ports.group(2)));
    return Optional.of(new ExposedPort(first, last.orElse(first), protocol, colon >= 0));
  }

  /** Whether there are such ports, and such a protocol. */
  boolean isValid() {
    return first <= last
        && last <= MOST
        && (protocol.isEmpty()
            || protocol.equalsIgnoreCase("tcp")
            || protocol.equalsIgnoreCase("udp")
            || protocol.equalsIgnoreCase("sctp"));
  }
}
