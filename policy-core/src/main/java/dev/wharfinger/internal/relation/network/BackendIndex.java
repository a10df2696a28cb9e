package dev.wharfinger.internal.relation.network;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.ResourceName;
import dev.wharfinger.type.EvaluationContext.Index;
import dev.wharfinger.type.EvaluationContext.Resources;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What leads to a service.
 *
 * @param routes those of the Gateway API
 * @param virtualServices the routes of Istio that have a gateway
 */
record BackendIndex(
    Map<ResourceName, Set<ObjectNode>> ingresses,
    Map<ResourceName, Set<ObjectNode>> routes,
    Map<ResourceName, Set<ObjectNode>> virtualServices) {
  static final Index<BackendIndex> INDEX = BackendIndex::build;

  /** Those that lead to a service, each once. */
  static List<ObjectNode> to(Map<ResourceName, Set<ObjectNode>> resources, ObjectNode service) {
    return ResourceName.of(service).map(resources::get).map(List::copyOf).orElse(List.of());
  }

  private static BackendIndex build(Resources resources) {
    Map<ResourceName, Set<ObjectNode>> ingresses = new HashMap<>();
    Map<ResourceName, Set<ObjectNode>> routes = new HashMap<>();
    Map<ResourceName, Set<ObjectNode>> virtualServices = new HashMap<>();
    add(Nodes.all(resources, "kubernetes.Ingress"), Backend::ofIngress, ingresses);
    add(Nodes.all(resources, GatewayRoutes.TYPE), Backend::ofRoute, routes);
    for (String type : VirtualServices.TYPES) {
      add(Nodes.all(resources, type), VirtualServices::backends, virtualServices);
    }
    return new BackendIndex(ingresses, routes, virtualServices);
  }

  private static void add(
      List<ObjectNode> resources,
      Function<ObjectNode, List<Backend>> reader,
      Map<ResourceName, Set<ObjectNode>> byService) {
    for (ObjectNode resource : resources) {
      for (Backend backend : Nodes.readable(() -> reader.apply(resource)).orElse(List.of())) {
        byService
            .computeIfAbsent(backend.service(), name -> new LinkedHashSet<>())
            .add(backend.from());
      }
    }
  }
}
