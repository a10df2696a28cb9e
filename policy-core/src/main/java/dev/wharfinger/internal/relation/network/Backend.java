package dev.wharfinger.internal.relation.network;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.ImpliedNamespaces;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.ResourceName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A place where an ingress or a route of the Gateway API names a service to pass requests to.
 *
 * @param from the ingress or route
 * @param service the service that it names, which need not exist
 */
record Backend(ObjectNode from, ResourceName service) {

  /** All services that an ingress passes requests to (networking/v1, IngressSpec). */
  static List<Backend> ofIngress(ObjectNode ingress) {
    Stream<ObjectNode> ofPaths =
        Nodes.list(ingress, "spec", "rules").stream()
            .flatMap(entry -> Nodes.list(entry, "http", "paths").stream())
            .flatMap(path -> Nodes.object(path, "backend", "service").stream());
    return Stream.concat(
            Nodes.object(ingress, "spec", "defaultBackend", "service").stream(), ofPaths)
        .flatMap(backend -> named(ingress, backend).stream())
        .toList();
  }

  /** All services that a route passes requests to (gateway.networking.k8s.io, HTTPRouteSpec). */
  static List<Backend> ofRoute(ObjectNode route) {
    return Nodes.list(route, "spec", "rules").stream()
        .flatMap(entry -> Nodes.list(entry, "backendRefs").stream())
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast)
        .filter(Backend::isService)
        .flatMap(backend -> named(route, backend).stream())
        .toList();
  }

  /** Whether a reference of the Gateway API is one to a service, as it is if it does not say. */
  static boolean isService(ObjectNode reference) {
    return Nodes.text(reference, "kind").orElse("Service").equals("Service")
        && Nodes.text(reference, "group").orElse("").isEmpty();
  }

  /** The name of the service that a reference means; its namespace is that of the resource. */
  static Optional<ResourceName> serviceName(ObjectNode from, ObjectNode reference) {
    String namespace =
        Nodes.text(reference, "namespace").orElseGet(() -> ImpliedNamespaces.namespaceOf(from));
    return Nodes.text(reference, "name").map(name -> new ResourceName(namespace, name));
  }

  private static Optional<Backend> named(ObjectNode from, ObjectNode reference) {
    return serviceName(from, reference).map(name -> new Backend(from, name));
  }
}
