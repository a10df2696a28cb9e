package dev.wharfinger.internal.relation.network;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Declarations;
import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.Openness;
import dev.wharfinger.internal.relation.lookup.ResourceName;
import dev.wharfinger.internal.relation.lookup.Searched;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Between ingresses or routes of the Gateway API and the services that they lead to. */
public final class IngressRelations {
  private static final String CLASS_ANNOTATION = "kubernetes.io/ingress.class";

  private IngressRelations() {}

  public static void addTo(DerivedFunctions functions) {
    Optional<Type> ingresses = functions.type("kubernetes.Ingress");
    Optional<Type> routes = functions.type(GatewayRoutes.TYPE);
    functions.local(
        "className",
        ingresses,
        List.of(),
        Optional.of(new OptionalType(Scalar.STRING)),
        "The class that the ingress names, in its field or in the annotation of old.",
        (UnaryBody) IngressRelations::className);
    from(functions, ingresses, Backend::ofIngress);
    from(functions, routes, Backend::ofRoute);
    ingresses.ifPresent(
        type ->
            to(
                functions,
                "ingresses",
                type,
                "The ingresses that pass requests to the service.",
                BackendIndex::ingresses));
    routes.ifPresent(
        type ->
            to(
                functions,
                "routes",
                type,
                "The routes of the Gateway API that pass requests to the service.",
                BackendIndex::routes));
  }

  private static void from(
      DerivedFunctions functions,
      Optional<Type> receiver,
      Function<ObjectNode, List<Backend>> backends) {
    functions
        .type("kubernetes.Service")
        .ifPresent(
            type ->
                functions.global(
                    "services",
                    receiver,
                    List.of(),
                    Optional.of(new ListType(type)),
                    "The services that requests are passed to, of those that exist.",
                    (UnaryBody)
                        (context, self) ->
                            services(context, Nodes.receiver(self), backends, type)));
  }

  private static void to(
      DerivedFunctions functions,
      String name,
      Type element,
      String documentation,
      Function<BackendIndex, Map<ResourceName, Set<ObjectNode>>> resources) {
    functions.global(
        name,
        functions.type("kubernetes.Service"),
        List.of(),
        Optional.of(new ListType(element)),
        documentation,
        (UnaryBody)
            (context, self) ->
                Openness.list(
                    context,
                    BackendIndex.to(
                        resources.apply(context.index(BackendIndex.INDEX)), Nodes.receiver(self)),
                    element,
                    "the cluster"));
  }

  private static List<?> services(
      EvaluationContext context,
      ObjectNode self,
      Function<ObjectNode, List<Backend>> backends,
      Type services) {
    List<ResourceName> names =
        backends.apply(self).stream().map(Backend::service).distinct().toList();
    Declarations<ResourceName> declared = context.index(ServiceIndex.INDEX).byName();
    List<ObjectNode> found =
        names.stream().flatMap(name -> declared.find(name, self).stream()).toList();
    return found.size() == names.size() || Openness.isClosed(context, services)
        ? found
        : new OpenList(found, Searched.by(context).mayLack("every service that it names"));
  }

  /** The field counts where both are there (networking/v1, IngressSpec.ingressClassName). */
  private static Object className(EvaluationContext context, @Nullable Object self) {
    return Nodes.text(self, "spec", "ingressClassName")
        .or(
            () ->
                Optional.ofNullable(
                        Nodes.map(self, "metadata", "annotations").get(CLASS_ANNOTATION))
                    .map(String::valueOf));
  }
}
