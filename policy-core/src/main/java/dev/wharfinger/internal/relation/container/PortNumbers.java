package dev.wharfinger.internal.relation.container;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import java.util.Set;

/** The ports of a host at which those of a container can be reached. */
final class PortNumbers {
  static final String TYPE = "docker.PublishedPort";

  private static final Set<String> ALL_ADDRESSES =
      Set.of("", "0.0.0.0", "::", "[::]", "0:0:0:0:0:0:0:0");

  private PortNumbers() {}

  /** A port, or several of which the engine chooses one; nothing where it may choose any. */
  static void fill(DerivedNode part, Setting published) {
    if (published.isUndecided()) {
      part.with("hostPort", published.value()).with("lastHostPort", published.value());
    } else if (published.isSaid() && !published.is("") && !published.is("0")) {
      String text = String.valueOf(published.value());
      int dash = text.indexOf('-', 1);
      String first = dash < 0 ? text : text.substring(0, dash);
      part.with("hostPort", Amounts.whole(first))
          .with("lastHostPort", Amounts.whole(dash < 0 ? first : text.substring(dash + 1)));
    }
  }

  /** Whether everybody who reaches the host reaches the port. */
  static boolean isOnAllAddresses(ObjectNode port) {
    return ALL_ADDRESSES.contains(Nodes.text(port, "hostAddress").orElse(""));
  }
}
