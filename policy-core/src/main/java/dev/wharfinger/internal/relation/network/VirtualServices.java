package dev.wharfinger.internal.relation.network;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.ImpliedNamespaces;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.ResourceName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the routes of Istio lead (istio.io, VirtualService). */
final class VirtualServices {
  static final List<String> TYPES =
      List.of(
          "kubernetes.VirtualService",
          "kubernetes.v1alpha3.VirtualService",
          "kubernetes.v1beta1.VirtualService");

  /** The gateway that stands for all sidecars, so for traffic that comes from inside. */
  private static final String MESH = "mesh";

  private VirtualServices() {}

  /** The services that requests from outside are passed to; none without a gateway. */
  static List<Backend> backends(ObjectNode route) {
    if (Nodes.list(route, "spec", "gateways").stream().allMatch(MESH::equals)) {
      return List.of();
    }
    return Stream.of("http", "tcp", "tls")
        .flatMap(protocol -> Nodes.list(route, "spec", protocol).stream())
        .flatMap(entry -> list(entry, "route").stream())
        .flatMap(destination -> field(destination, "destination").stream())
        .flatMap(destination -> field(destination, "host").stream())
        .map(host -> new Backend(route, service(route, host.toString())))
        .toList();
  }

  /** A host without dots is a service of the route's namespace (istio.io, Destination.host). */
  private static ResourceName service(ObjectNode route, String host) {
    String[] parts = host.split("\\.", -1);
    return parts.length == 1
        ? new ResourceName(ImpliedNamespaces.namespaceOf(route), host)
        : new ResourceName(parts[1], parts[0]);
  }

  private static List<?> list(Object from, String name) {
    return field(from, name).orElse(null) instanceof List<?> list ? list : List.of();
  }

  private static Optional<Object> field(Object from, String name) {
    return from instanceof Map<?, ?> map ? Optional.ofNullable(map.get(name)) : Optional.empty();
  }
}
