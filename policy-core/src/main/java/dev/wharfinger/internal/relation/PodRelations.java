package dev.wharfinger.internal.relation;

import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Type;
import java.util.List;
import java.util.Optional;

/** From a container outwards. */
final class PodRelations {

  private PodRelations() {}

  static void addTo(Relations relations) {
    Optional<Type> container = relations.type("kubernetes.Container");
    enclosing(
        relations,
        "pod",
        container,
        relations.type("kubernetes.PodTemplate"),
        "The pod, or the template of pods, that the container belongs to.");
    enclosing(
        relations,
        "workload",
        container,
        relations.type("kubernetes.Workload"),
        "The resource that runs the container: a Deployment, a CronJob, a Pod.");
    enclosing(
        relations,
        "workload",
        relations.type("kubernetes.PodTemplate"),
        relations.type("kubernetes.Workload"),
        "The resource that makes pods of this template; a Pod is its own.");
    relations
        .type("kubernetes.EffectiveSecurityContext")
        .ifPresent(
            type ->
                relations.local(
                    "effectiveSecurityContext",
                    container,
                    List.of(),
                    Optional.of(type),
                    "What the container runs with: its own security context, else its pod's.",
                    new EffectiveSecurityContext((ObjectType) type)));
  }

  private static void enclosing(
      Relations relations,
      String name,
      Optional<Type> receiver,
      Optional<Type> result,
      String documentation) {
    result.ifPresent(
        type ->
            relations.local(
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

  private static Fault nothing(String function, Type type) {
    return new Fault(
        "nothing-encloses", "`%s()`: this is in no `%s`".formatted(function, type.displayName()));
  }
}
