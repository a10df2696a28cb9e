package dev.wharfinger.internal.relation.network;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.ImpliedNamespaces;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.Openness;
import dev.wharfinger.internal.relation.lookup.PodSearch;
import dev.wharfinger.internal.relation.lookup.ResourceName;
import dev.wharfinger.internal.relation.lookup.Searched;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Unknown;
import java.util.List;
import java.util.Optional;

/** Between services, the pods that they select, and what refers to a service by its name. */
public final class ServiceRelations {

  private ServiceRelations() {}

  public static void addTo(DerivedFunctions functions) {
    Optional<Type> pods = functions.type("kubernetes.PodTemplate");
    Optional<Type> services = functions.type("kubernetes.Service");
    pods.ifPresent(
        type ->
            functions.global(
                "pods",
                services,
                List.of(),
                Optional.of(new ListType(type)),
                "The pods that the service passes connections to; none if it has no selector, or"
                    + " is only a name for another host.",
                (UnaryBody) (context, self) -> pods(context, Nodes.receiver(self), type)));
    services.ifPresent(
        type -> {
          functions.global(
              "services",
              pods,
              List.of(),
              Optional.of(new ListType(type)),
              "The services that pass connections to the pod.",
              (UnaryBody) (context, self) -> services(context, Nodes.receiver(self), type));
          functions.global(
              "target",
              functions.either(
                  "kubernetes.IngressServiceBackend",
                  "kubernetes.GatewayBackendRef",
                  "kubernetes.ServiceReference",
                  "kubernetes.apiregistration.ServiceReference",
                  "kubernetes.apiextensions.ServiceReference"),
              List.of(),
              Optional.of(new OptionalType(type)),
              "The service of that name, if it exists.",
              (UnaryBody) (context, self) -> target(context, Nodes.receiver(self), type));
        });
  }

  private static List<?> pods(EvaluationContext context, ObjectNode service, Type pods) {
    String namespace = ImpliedNamespaces.namespaceOf(service);
    return ServiceIndex.selector(service)
        .<List<?>>map(
            selector ->
                Openness.list(
                    context,
                    PodSearch.inNamespace(context, namespace, selector),
                    pods,
                    "namespace `" + namespace + "`"))
        .orElse(List.of());
  }

  private static List<?> services(EvaluationContext context, ObjectNode pod, Type services) {
    return Openness.list(
        context,
        context.index(ServiceIndex.INDEX).selecting(pod),
        services,
        "namespace `" + ImpliedNamespaces.namespaceOf(Nodes.root(pod)) + "`");
  }

  private static Object target(EvaluationContext context, ObjectNode reference, Type services) {
    if (!Backend.isService(reference)) {
      return new Unknown(
          "`%s` is of a kind that is no service"
              .formatted(Nodes.text(reference, "name").orElse("")));
    }
    Optional<ResourceName> name = Backend.serviceName(Nodes.root(reference), reference);
    Optional<ObjectNode> found =
        name.flatMap(wanted -> context.index(ServiceIndex.INDEX).byName().find(wanted, reference));
    return found.isPresent() || name.isEmpty() || Openness.isClosed(context, services)
        ? found
        : new Unknown(
            Searched.by(context)
                .lacks(
                    "service `%s` of namespace `%s`"
                        .formatted(name.get().name(), name.get().namespace())));
  }
}
