package dev.wharfinger.internal.relation.network;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.DerivedNode;
import dev.wharfinger.internal.relation.lookup.ImpliedNamespaces;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.Openness;
import dev.wharfinger.internal.relation.lookup.Searched;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.UnionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ways that lead to a pod or service from outside of the cluster: through the service itself,
 * through ingresses, and through gateways. Ports of nodes that containers take are none of these.
 *
 * @param type {@code kubernetes.Exposure}
 * @param ways all types that can expose a service
 */
public record Exposures(ObjectType type, Type services, Type ways) {

  public static void addTo(DerivedFunctions functions) {
    Optional<ObjectType> type =
        functions
            .type("kubernetes.Exposure")
            .filter(ObjectType.class::isInstance)
            .map(ObjectType.class::cast);
    Optional<Type> services = functions.type("kubernetes.Service");
    Optional<Type> ways = ways(functions);
    if (type.isPresent() && services.isPresent() && ways.isPresent()) {
      Exposures exposures = new Exposures(type.get(), services.get(), ways.get());
      Optional<Type> result = Optional.of(new ListType(type.get()));
      functions.global(
          "exposures",
          services,
          List.of(),
          result,
          "The ways that lead to the service from outside of the cluster.",
          (UnaryBody) (context, self) -> exposures.ofService(context, Nodes.receiver(self)));
      functions.global(
          "exposures",
          functions.type("kubernetes.PodTemplate"),
          List.of(),
          result,
          "The ways that lead to the pod from outside of the cluster, through services.",
          (UnaryBody) (context, self) -> exposures.ofPod(context, Nodes.receiver(self)));
    }
  }

  private static Optional<Type> ways(DerivedFunctions functions) {
    List<String> names = new ArrayList<>(VirtualServices.TYPES);
    names.add("kubernetes.Ingress");
    functions
        .type(GatewayRoutes.TYPE)
        .filter(UnionType.class::isInstance)
        .map(UnionType.class::cast)
        .ifPresent(routes -> routes.members().forEach(route -> names.add(route.displayName())));
    return functions.either(names.toArray(new String[0]));
  }

  private List<?> ofService(EvaluationContext context, ObjectNode service) {
    return Openness.list(context, found(context, service), ways, "the cluster");
  }

  private List<?> ofPod(EvaluationContext context, ObjectNode pod) {
    List<ObjectNode> found =
        context.index(ServiceIndex.INDEX).selecting(pod).stream()
            .flatMap(service -> found(context, service).stream())
            .toList();
    return Openness.isClosed(context, services) && Openness.isClosed(context, ways)
        ? found
        : new OpenList(found, Searched.by(context).mayLack("everything that leads to the pod"));
  }

  private List<ObjectNode> found(EvaluationContext context, ObjectNode service) {
    List<ObjectNode> found = new ArrayList<>();
    Nodes.text(service, "spec", "type")
        .filter(way -> way.equals("LoadBalancer") || way.equals("NodePort"))
        .ifPresent(way -> found.add(exposure(service, "Service", way, "type")));
    if (!Nodes.list(service, "spec", "externalIPs").isEmpty()) {
      found.add(exposure(service, "Service", "ExternalIPs", "externalIPs"));
    }
    BackendIndex backends = context.index(BackendIndex.INDEX);
    for (ObjectNode ingress : BackendIndex.to(backends.ingresses(), service)) {
      found.add(exposure(ingress, "Ingress", "Ingress", null));
    }
    for (ObjectNode route : BackendIndex.to(backends.routes(), service)) {
      if (GatewayRoutes.isForGateway(route)) {
        found.add(exposure(route, kind(route), "Gateway", null));
      }
    }
    for (ObjectNode route : BackendIndex.to(backends.virtualServices(), service)) {
      found.add(exposure(route, kind(route), "Gateway", null));
    }
    return found;
  }

  private static String kind(ObjectNode route) {
    return Nodes.text(route, "kind").orElse("");
  }

  private ObjectNode exposure(ObjectNode by, String kind, String way, @Nullable String field) {
    Place place =
        Nodes.object(by, "spec")
            .filter(spec -> field != null)
            .map(spec -> new Place(spec, field))
            .orElse(Place.of(by));
    return new DerivedNode(type)
        .with("kind", kind)
        .with("name", Nodes.text(by, "metadata", "name").orElse(""))
        .with("namespace", ImpliedNamespaces.namespaceOf(by))
        .with("way", way)
        .at(null, place);
  }
}
