package dev.wharfinger.internal.relation.network;

import dev.wharfinger.internal.kubernetes.LabelSelector;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.ImpliedNamespaces;
import dev.wharfinger.internal.relation.lookup.LabelSelectors;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.Openness;
import dev.wharfinger.internal.relation.lookup.SelectorIndex;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.EvaluationContext.Index;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Unknown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the network policies leave open for the pods that they select. What one of them allows is
 * allowed. Pods in the network of their node are selected by none, as most network plugins have it
 * (kubernetes.io, Network Policies, "NetworkPolicy and hostNetwork pods").
 *
 * @param policyType {@code kubernetes.NetworkPolicy}
 */
record PodNetwork(Type policyType) {
  private static final Index<Map<String, SelectorIndex>> POLICIES =
      resources ->
          SelectorIndex.byNamespace(
              Nodes.all(resources, "kubernetes.NetworkPolicy"),
              policy -> Optional.of(selector(policy)));

  /** The policies that select a pod. */
  List<?> policies(EvaluationContext context, ObjectNode pod) {
    List<ObjectNode> found = found(context, pod);
    return isForeign(context, pod)
        ? new OpenList(found, foreign(pod))
        : Openness.list(context, found, policyType, where(pod));
  }

  /** Whether a policy that selects a pod denies what none allows. */
  Object isIsolated(EvaluationContext context, ObjectNode pod, Direction direction) {
    if (isHostNetwork(pod)) {
      return false;
    }
    String namespace = ImpliedNamespaces.namespaceOf(Nodes.root(pod));
    ForeignPolicies foreign = context.index(ForeignPolicies.INDEX);
    boolean isolated =
        found(context, pod).stream().anyMatch(direction::isIsolatedBy)
            || foreign.isolate(namespace, Nodes.map(pod, "metadata", "labels"), direction);
    return !isolated && foreign.mayIsolate(namespace)
        ? new Unknown(foreign(pod))
        : Openness.exists(context, isolated, policyType, where(pod));
  }

  /**
   * Whether some traffic of a pod is allowed. A policy that nobody has seen may allow more, and may
   * isolate what is not isolated otherwise.
   */
  Object allows(
      EvaluationContext context,
      ObjectNode pod,
      Direction direction,
      Predicate<AllowedTraffic> traffic) {
    List<ObjectNode> isolating =
        found(context, pod).stream().filter(direction::isIsolatedBy).toList();
    boolean allowed =
        isolating.stream()
            .flatMap(policy -> direction.allowedBy(policy).stream())
            .anyMatch(traffic);
    if (allowed || isHostNetwork(pod)) {
      return true;
    }
    Object known =
        isForeign(context, pod)
            ? new Unknown(foreign(pod))
            : Openness.exists(context, false, policyType, where(pod));
    return known instanceof Boolean ? (Object) isolating.isEmpty() : known;
  }

  private static boolean isForeign(EvaluationContext context, ObjectNode pod) {
    return !isHostNetwork(pod)
        && context
            .index(ForeignPolicies.INDEX)
            .concern(ImpliedNamespaces.namespaceOf(Nodes.root(pod)));
  }

  private static String foreign(ObjectNode pod) {
    return "network policies for " + where(pod) + " are of a kind that only a plugin knows";
  }

  private static List<ObjectNode> found(EvaluationContext context, ObjectNode pod) {
    SelectorIndex policies =
        context.index(POLICIES).get(ImpliedNamespaces.namespaceOf(Nodes.root(pod)));
    return policies == null || isHostNetwork(pod)
        ? List.of()
        : policies.selecting(Nodes.map(pod, "metadata", "labels"));
  }

  private static boolean isHostNetwork(ObjectNode pod) {
    return Nodes.value(pod, "spec", "hostNetwork").filter(Boolean.TRUE::equals).isPresent();
  }

  private static String where(ObjectNode pod) {
    return "namespace `" + ImpliedNamespaces.namespaceOf(Nodes.root(pod)) + "`";
  }

  /** An absent selector selects all (networking/v1, NetworkPolicySpec.podSelector). */
  static LabelSelector selector(ObjectNode policy) {
    return Nodes.object(policy, "spec", "podSelector")
        .map(LabelSelectors::of)
        .orElseGet(LabelSelectors::all);
  }
}
