package dev.wharfinger.internal.relation.network;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.UnreadableException;
import dev.wharfinger.type.Fault;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which way traffic goes, as seen from a pod that a network policy selects. */
enum Direction {
  INGRESS("Ingress", "from"),
  EGRESS("Egress", "to");

  private final String written;
  private final String peers;

  Direction(String written, String peers) {
    this.written = written;
    this.peers = peers;
  }

  /**
   * The direction that an author names.
   *
   * @param function which function was asked
   * @throws UnreadableException if there is no such direction
   */
  static Direction of(@Nullable Object written, String function) {
    for (Direction direction : values()) {
      if (direction.written.equals(written)) {
        return direction;
      }
    }
    throw new UnreadableException(
        new Fault(
            "not-a-direction",
            "`%s`: `%s` is not `Ingress` or `Egress`".formatted(function, written)));
  }

  /** The field in which an entry names its peers. */
  String peers() {
    return peers;
  }

  /** What a policy allows in this direction. */
  List<AllowedTraffic> allowedBy(ObjectNode policy) {
    return Nodes.list(policy, "spec", written.toLowerCase(Locale.ROOT)).stream()
        .filter(ObjectNode.class::isInstance)
        .map(entry -> new AllowedTraffic((ObjectNode) entry, this))
        .toList();
  }

  /**
   * Whether pods that a policy selects deny what no policy allows. Without policyTypes a policy
   * always isolates ingress, and egress if it has egress entries (networking/v1,
   * NetworkPolicySpec.policyTypes).
   */
  boolean isIsolatedBy(ObjectNode policy) {
    List<?> types = Nodes.list(policy, "spec", "policyTypes");
    if (!types.isEmpty()) {
      return types.contains(written);
    }
    return this == INGRESS || !Nodes.list(policy, "spec", "egress").isEmpty();
  }
}
