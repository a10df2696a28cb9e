package dev.wharfinger.internal.relation.workload;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.ApiKind;
import dev.wharfinger.internal.relation.lookup.ImpliedNamespaces;
import dev.wharfinger.internal.relation.lookup.Known;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.ResourceName;
import dev.wharfinger.internal.relation.lookup.Searched;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.EvaluationContext.Index;
import dev.wharfinger.type.EvaluationContext.Resources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The HorizontalPodAutoscalers of a set, by what they scale. */
final class Autoscalers {
  static final List<String> TYPES =
      List.of("kubernetes.HorizontalPodAutoscaler", "kubernetes.v1.HorizontalPodAutoscaler");

  private static final Index<Map<ScaleTarget, List<ObjectNode>>> BY_TARGET = Autoscalers::index;

  private Autoscalers() {}

  /** Those that scale a workload. */
  static List<?> of(EvaluationContext context, ObjectNode workload) {
    List<ObjectNode> found =
        ResourceName.of(workload)
            .map(name -> new ScaleTarget(ApiKind.of(workload), name))
            .map(context.index(BY_TARGET)::get)
            .orElse(List.of());
    String gap =
        Searched.by(context)
            .mayLack(
                "every HorizontalPodAutoscaler of namespace `%s`"
                    .formatted(ImpliedNamespaces.namespaceOf(workload)));
    return Known.in(context, found, gap, TYPES.toArray(new String[0])).toList();
  }

  private static Map<ScaleTarget, List<ObjectNode>> index(Resources resources) {
    Map<ScaleTarget, List<ObjectNode>> byTarget = new HashMap<>();
    for (String type : TYPES) {
      for (ObjectNode autoscaler : Nodes.all(resources, type)) {
        Nodes.readable(() -> ScaleTarget.of(resources.catalog(), autoscaler, "scaleTargetRef"))
            .flatMap(target -> target)
            .ifPresent(
                target ->
                    byTarget.computeIfAbsent(target, t -> new ArrayList<>(1)).add(autoscaler));
      }
    }
    return byTarget;
  }
}
