package dev.wharfinger.internal.relation.network;

import dev.wharfinger.internal.kubernetes.LabelSelector;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Declarations;
import dev.wharfinger.internal.relation.lookup.ImpliedNamespaces;
import dev.wharfinger.internal.relation.lookup.LabelSelectors;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.ResourceName;
import dev.wharfinger.internal.relation.lookup.SelectorIndex;
import dev.wharfinger.type.EvaluationContext.Index;
import dev.wharfinger.type.EvaluationContext.Resources;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Services by their names, and by the labels of the pods that they select.
 *
 * @param bySelector of each namespace
 */
record ServiceIndex(Declarations<ResourceName> byName, Map<String, SelectorIndex> bySelector) {
  static final Index<ServiceIndex> INDEX = ServiceIndex::build;

  /** The services that select a pod. */
  List<ObjectNode> selecting(ObjectNode pod) {
    SelectorIndex services = bySelector.get(ImpliedNamespaces.namespaceOf(Nodes.root(pod)));
    return services == null ? List.of() : services.selecting(Nodes.map(pod, "metadata", "labels"));
  }

  /**
   * The pods that a service asks for. Without a selector somebody else keeps its endpoints, and the
   * type ExternalName ignores it (core/v1, ServiceSpec.selector).
   */
  static Optional<LabelSelector> selector(ObjectNode service) {
    Map<?, ?> labels = Nodes.map(service, "spec", "selector");
    boolean selects =
        !labels.isEmpty()
            && !Nodes.text(service, "spec", "type").filter("ExternalName"::equals).isPresent();
    return selects ? Optional.of(LabelSelectors.ofLabels(labels)) : Optional.empty();
  }

  private static ServiceIndex build(Resources resources) {
    List<ObjectNode> services = Nodes.all(resources, "kubernetes.Service");
    return new ServiceIndex(
        Declarations.of(services, ResourceName::of),
        SelectorIndex.byNamespace(services, ServiceIndex::selector));
  }
}
