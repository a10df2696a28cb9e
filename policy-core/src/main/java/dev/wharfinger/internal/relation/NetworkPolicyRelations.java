package dev.wharfinger.internal.relation;

import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function.BinaryBody;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a network policy says, with what it leaves to defaults. */
final class NetworkPolicyRelations {

  private NetworkPolicyRelations() {}

  static void addTo(Relations relations) {
    Optional<Type> policy = relations.type("kubernetes.NetworkPolicy");
    relations.local(
        "selectsEveryPod",
        policy,
        List.of(),
        Optional.of(Scalar.BOOL),
        "Whether the policy applies to all pods of its namespace.",
        (UnaryBody) NetworkPolicyRelations::selectsEveryPod);
    relations.local(
        "isolates",
        policy,
        List.of(Scalar.STRING),
        Optional.of(Scalar.BOOL),
        "Whether pods that it applies to deny whatever is not allowed in a direction: `Ingress` or"
            + " `Egress`.",
        (BinaryBody) NetworkPolicyRelations::isolates);
  }

  /** An absent or empty selector selects all (networking/v1, NetworkPolicySpec.podSelector). */
  private static Object selectsEveryPod(EvaluationContext context, @Nullable Object self) {
    return Nodes.object(self, "spec", "podSelector").map(LabelSelectors::selectsAll).orElse(true);
  }

  /**
   * Without policyTypes a policy always isolates ingress, and egress if it has egress entries
   * (networking/v1, NetworkPolicySpec.policyTypes).
   */
  private static Object isolates(
      EvaluationContext context, @Nullable Object self, @Nullable Object direction) {
    if (!"Ingress".equals(direction) && !"Egress".equals(direction)) {
      return new Fault(
          "not-a-direction", "`isolates`: `%s` is not `Ingress` or `Egress`".formatted(direction));
    }
    List<?> types = Nodes.list(self, "spec", "policyTypes");
    if (!types.isEmpty()) {
      return types.contains(direction);
    }
    return "Ingress".equals(direction) || !Nodes.list(self, "spec", "egress").isEmpty();
  }
}
