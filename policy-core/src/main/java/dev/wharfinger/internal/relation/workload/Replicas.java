package dev.wharfinger.internal.relation.workload;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Unknown;
import java.util.List;
import java.util.Optional;

/** How many pods a workload runs. */
final class Replicas {
  private static final long DEFAULT = 1;

  private Replicas() {}

  /**
   * The number that a workload asks for; under an autoscaler, the least that this keeps. Unknown
   * where the nodes decide, or an autoscaler that may be elsewhere.
   */
  static Object of(EvaluationContext context, ObjectNode workload) {
    if (workload.type().displayName().equals("kubernetes.Pod")) {
      return 1L;
    }
    List<?> autoscalers = Autoscalers.of(context, workload);
    if (!autoscalers.isEmpty()) {
      return autoscalers.stream()
          .mapToLong(autoscaler -> number(autoscaler, "minReplicas").orElse(DEFAULT))
          .min()
          .getAsLong();
    }
    Optional<Long> written = number(workload, "replicas");
    if (written.isPresent()) {
      return written.get();
    }
    if (!hasReplicas(workload)) {
      return new Unknown(
          "how many pods a %s runs, no number in it says"
              .formatted(Nodes.text(workload, "kind").orElse("workload")));
    }
    return autoscalers instanceof OpenList open ? new Unknown(open.reason()) : (Object) DEFAULT;
  }

  private static Optional<Long> number(Object of, String field) {
    return Nodes.value(of, "spec", field).filter(Long.class::isInstance).map(Long.class::cast);
  }

  private static boolean hasReplicas(ObjectNode workload) {
    return Nodes.object(workload, "spec")
        .filter(spec -> spec.type().field("replicas").isPresent())
        .isPresent();
  }
}
