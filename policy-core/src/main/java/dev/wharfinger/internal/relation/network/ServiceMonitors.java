package dev.wharfinger.internal.relation.network;

import dev.wharfinger.internal.kubernetes.LabelSelector;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.ImpliedNamespaces;
import dev.wharfinger.internal.relation.lookup.LabelIndex;
import dev.wharfinger.internal.relation.lookup.LabelSelectors;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.Openness;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.EvaluationContext.Index;
import dev.wharfinger.type.EvaluationContext.Resources;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The services that Prometheus measures (monitoring.coreos.com/v1, ServiceMonitorSpec). */
public final class ServiceMonitors {
  private static final Index<Labelled> SERVICES = Labelled::of;

  private ServiceMonitors() {}

  public static void addTo(DerivedFunctions functions) {
    functions
        .type("kubernetes.Service")
        .ifPresent(
            services ->
                functions.global(
                    "services",
                    functions.type("kubernetes.ServiceMonitor"),
                    List.of(),
                    Optional.of(new ListType(services)),
                    "The services that the monitor selects.",
                    (UnaryBody)
                        (context, self) -> services(context, Nodes.receiver(self), services)));
  }

  private static List<?> services(EvaluationContext context, ObjectNode monitor, Type services) {
    LabelSelector selector =
        Nodes.object(monitor, "spec", "selector")
            .map(LabelSelectors::of)
            .orElseGet(LabelSelectors::all);
    Labelled labelled = context.index(SERVICES);
    boolean everywhere = Nodes.flag(monitor, "spec", "namespaceSelector", "any").orElse(false);
    List<ObjectNode> found =
        everywhere
            ? labelled.all().select(selector)
            : namespaces(monitor).stream()
                .flatMap(namespace -> labelled.in(namespace).select(selector).stream())
                .toList();
    return Openness.list(context, found, services, "the namespaces that the monitor selects");
  }

  /** Without a selector of namespaces it is the own one. */
  private static List<String> namespaces(ObjectNode monitor) {
    List<String> named =
        Nodes.list(monitor, "spec", "namespaceSelector", "matchNames").stream()
            .map(String::valueOf)
            .distinct()
            .toList();
    return named.isEmpty() ? List.of(ImpliedNamespaces.namespaceOf(monitor)) : named;
  }

  /** Services by their own labels, which have nothing to do with those of their pods. */
  private record Labelled(LabelIndex all, Map<String, LabelIndex> byNamespace) {
    private static Labelled of(Resources resources) {
      Labelled labelled = new Labelled(new LabelIndex(), new HashMap<>());
      for (ObjectNode service : Nodes.all(resources, "kubernetes.Service")) {
        Optional<String> namespace = ImpliedNamespaces.readableNamespaceOf(service);
        Nodes.readable(() -> Nodes.map(service, "metadata", "labels"))
            .filter(labels -> namespace.isPresent())
            .ifPresent(labels -> labelled.add(namespace.orElseThrow(), service, labels));
      }
      return labelled;
    }

    private void add(String namespace, ObjectNode service, Map<?, ?> labels) {
      all.add(service, labels);
      byNamespace.computeIfAbsent(namespace, name -> new LabelIndex()).add(service, labels);
    }

    private LabelIndex in(String namespace) {
      return byNamespace.getOrDefault(namespace, new LabelIndex());
    }
  }
}
