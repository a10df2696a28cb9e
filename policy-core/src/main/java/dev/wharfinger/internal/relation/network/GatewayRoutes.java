package dev.wharfinger.internal.relation.network;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Nodes;

/** The routes of the Gateway API, of all protocols and in all versions that there are. */
final class GatewayRoutes {
  static final String TYPE = "kubernetes.GatewayRoute";

  private GatewayRoutes() {}

  /**
   * Whether a route is for traffic that comes from outside: one whose parents are services is for
   * traffic between services (gateway.networking.k8s.io, ParentReference.kind).
   */
  static boolean isForGateway(ObjectNode route) {
    return Nodes.list(route, "spec", "parentRefs").stream()
        .anyMatch(parent -> !Nodes.text(parent, "kind").orElse("Gateway").equals("Service"));
  }
}
