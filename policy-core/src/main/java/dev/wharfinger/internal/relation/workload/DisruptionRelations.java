package dev.wharfinger.internal.relation.workload;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.ImpliedNamespaces;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.Openness;
import dev.wharfinger.internal.relation.lookup.PodSearch;
import dev.wharfinger.internal.relation.lookup.SelectorIndex;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.EvaluationContext.Index;
import dev.wharfinger.type.Function.BinaryBody;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Unknown;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Between disruption budgets and the pods that they keep available. */
public final class DisruptionRelations {
  private static final String TYPE = "kubernetes.PodDisruptionBudget";

  private static final Index<Map<String, SelectorIndex>> BUDGETS =
      resources ->
          SelectorIndex.byNamespace(
              Nodes.all(resources, TYPE), budget -> new DisruptionBudget(budget).selector());

  private DisruptionRelations() {}

  public static void addTo(DerivedFunctions functions) {
    Optional<Type> budgets = functions.type(TYPE);
    Optional<Type> pods = functions.type("kubernetes.PodTemplate");
    budgets.ifPresent(
        type ->
            functions.global(
                "podDisruptionBudgets",
                pods,
                List.of(),
                Optional.of(new ListType(type)),
                "The budgets that limit how many of the pods may be evicted at a time.",
                (UnaryBody) (context, self) -> budgets(context, Nodes.receiver(self), type)));
    pods.ifPresent(
        type -> {
          functions.global(
              "pods",
              budgets,
              List.of(),
              Optional.of(new ListType(type)),
              "The pods that the budget keeps available; none if it has no selector.",
              (UnaryBody) (context, self) -> pods(context, Nodes.receiver(self), type));
          functions.global(
              "expectedPods",
              budgets,
              List.of(),
              Optional.of(Scalar.INT),
              "How many pods the budget is for when all are there: the replicas of the workloads"
                  + " whose pods it selects.",
              (UnaryBody) (context, self) -> expectedPods(context, Nodes.receiver(self), type));
        });
    functions.local(
        "disruptionsAllowed",
        budgets,
        List.of(Scalar.INT),
        Optional.of(Scalar.INT),
        "How many of so many pods may be evicted while all of them are healthy.",
        (BinaryBody)
            (context, self, count) ->
                new DisruptionBudget(Nodes.receiver(self))
                    .disruptionsAllowed(count instanceof Long number ? number : 0));
  }

  private static List<?> budgets(EvaluationContext context, ObjectNode pod, Type budgets) {
    String namespace = ImpliedNamespaces.namespaceOf(Nodes.root(pod));
    SelectorIndex those = context.index(BUDGETS).get(namespace);
    List<ObjectNode> found =
        those == null ? List.of() : those.selecting(Nodes.map(pod, "metadata", "labels"));
    return Openness.list(context, found, budgets, "namespace `" + namespace + "`");
  }

  private static List<?> pods(EvaluationContext context, ObjectNode budget, Type pods) {
    String namespace = ImpliedNamespaces.namespaceOf(budget);
    return new DisruptionBudget(budget)
        .selector()
        .<List<?>>map(
            selector ->
                Openness.list(
                    context,
                    PodSearch.inNamespace(context, namespace, selector),
                    pods,
                    "namespace `" + namespace + "`"))
        .orElse(List.of());
  }

  private static Object expectedPods(EvaluationContext context, ObjectNode budget, Type pods) {
    List<?> found = pods(context, budget, pods);
    Set<ObjectNode> workloads = new LinkedHashSet<>();
    found.forEach(pod -> workloads.add(Nodes.root((ObjectNode) pod)));
    long sum = 0;
    for (ObjectNode workload : workloads) {
      Object replicas = Replicas.of(context, workload);
      if (!(replicas instanceof Long number)) {
        return replicas;
      }
      sum += number;
    }
    return found instanceof OpenList open ? new Unknown(open.reason(), sum) : (Object) sum;
  }
}
