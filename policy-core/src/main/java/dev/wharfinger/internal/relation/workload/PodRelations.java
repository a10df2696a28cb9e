package dev.wharfinger.internal.relation.workload;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between pods and what is in them. */
public final class PodRelations {

  /** In the order in which they start. */
  private static final List<String> CONTAINER_LISTS =
      List.of("initContainers", "containers", "ephemeralContainers");

  private PodRelations() {}

  public static void addTo(DerivedFunctions functions) {
    Optional<Type> container = functions.type("kubernetes.Container");
    enclosing(
        functions,
        "pod",
        container,
        functions.type("kubernetes.PodTemplate"),
        "The pod, or the template of pods, that the container belongs to.");
    enclosing(
        functions,
        "workload",
        container,
        functions.type("kubernetes.Workload"),
        "The resource that runs the container: a Deployment, a CronJob, a Pod.");
    enclosing(
        functions,
        "workload",
        functions.type("kubernetes.PodTemplate"),
        functions.type("kubernetes.Workload"),
        "The resource that makes pods of this template; a Pod is its own.");
    container.ifPresent(
        type ->
            functions.local(
                "containers",
                functions.type("kubernetes.PodTemplate"),
                List.of(),
                Optional.of(new ListType(type)),
                "The init containers, the containers and the ephemeral containers.",
                (UnaryBody) PodRelations::containers));
    functions.local(
        "role",
        container,
        List.of(),
        Optional.of(Scalar.STRING),
        "What the container is for: `app`, `init`, `sidecar` for an init container that always"
            + " restarts, or `ephemeral`.",
        (UnaryBody) (context, self) -> ContainerRole.of(Nodes.receiver(self)).word());
    functions
        .type("kubernetes.PodTemplate")
        .ifPresent(
            type ->
                functions.local(
                    "podTemplate",
                    functions.type("kubernetes.Workload"),
                    List.of(),
                    Optional.of(type),
                    "The template that pods are made of; a Pod is its own.",
                    (UnaryBody)
                        (context, self) ->
                            template(Nodes.receiver(self), type)
                                .<Object>map(found -> found)
                                .orElseGet(() -> nothing("podTemplate", type))));
    functions
        .type("kubernetes.EffectiveSecurityContext")
        .ifPresent(
            type ->
                functions.local(
                    "effectiveSecurityContext",
                    container,
                    List.of(),
                    Optional.of(type),
                    "What the container runs with: its own security context, else its pod's.",
                    new EffectiveSecurityContext((ObjectType) type)));
    functions
        .type("kubernetes.EffectiveResources")
        .ifPresent(
            type ->
                functions.global(
                    "effectiveResources",
                    container,
                    List.of(),
                    Optional.of(type),
                    "What the container is limited to and has reserved: as it says, as its limits"
                        + " do for requests, and as limit ranges of its namespace do for both.",
                    new EffectiveResources((ObjectType) type)));
  }

  private static @Nullable Object containers(EvaluationContext context, @Nullable Object self) {
    if (!(self instanceof ObjectNode pod)) {
      return self;
    }
    List<Object> containers = new ArrayList<>();
    for (String list : CONTAINER_LISTS) {
      containers.addAll(Nodes.list(pod, "spec", list));
    }
    return containers;
  }

  private static void enclosing(
      DerivedFunctions functions,
      String name,
      Optional<Type> receiver,
      Optional<Type> result,
      String documentation) {
    result.ifPresent(
        type ->
            functions.local(
                name,
                receiver,
                List.of(),
                result,
                documentation,
                (UnaryBody)
                    (context, self) ->
                        Nodes.enclosing(self, type)
                            .<Object>map(found -> found)
                            .orElseGet(() -> nothing(name, type))));
  }

  /** The first template on the way that built-in workloads have it on, be it short or long. */
  private static Optional<ObjectNode> template(ObjectNode node, Type templates) {
    if (Nodes.isA(node.type(), templates)) {
      return Optional.of(node);
    }
    for (String field : List.of("spec", "template", "jobTemplate")) {
      Optional<ObjectNode> found =
          Nodes.object(node, field).flatMap(below -> template(below, templates));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Fault nothing(String function, Type type) {
    return new Fault(
        "nothing-encloses", "`%s()`: this is in no `%s`".formatted(function, type.displayName()));
  }
}
