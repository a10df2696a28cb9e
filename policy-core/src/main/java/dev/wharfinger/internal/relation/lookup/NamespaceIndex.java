package dev.wharfinger.internal.relation.lookup;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.EvaluationContext.Index;
import dev.wharfinger.type.EvaluationContext.Resources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is in each namespace, by its name. */
public record NamespaceIndex(
    Declarations<String> namespaces,
    Map<String, List<ObjectNode>> pods,
    Map<String, List<ObjectNode>> networkPolicies,
    Map<String, List<ObjectNode>> resourceQuotas,
    Map<String, List<ObjectNode>> limitRanges) {

  public static final Index<NamespaceIndex> INDEX = NamespaceIndex::build;

  private static NamespaceIndex build(Resources resources) {
    return new NamespaceIndex(
        Declarations.of(
            Nodes.all(resources, "kubernetes.Namespace"),
            namespace -> Nodes.readableText(namespace, "metadata", "name")),
        byNamespace(Nodes.all(resources, "kubernetes.PodTemplate")),
        byNamespace(Nodes.all(resources, "kubernetes.NetworkPolicy")),
        byNamespace(Nodes.all(resources, "kubernetes.ResourceQuota")),
        byNamespace(Nodes.all(resources, "kubernetes.LimitRange")));
  }

  private static Map<String, List<ObjectNode>> byNamespace(List<ObjectNode> nodes) {
    Map<String, List<ObjectNode>> byNamespace = new HashMap<>();
    for (ObjectNode node : nodes) {
      ImpliedNamespaces.readableNamespaceOf(Nodes.root(node))
          .ifPresent(name -> byNamespace.computeIfAbsent(name, n -> new ArrayList<>()).add(node));
    }
    return byNamespace;
  }
}
