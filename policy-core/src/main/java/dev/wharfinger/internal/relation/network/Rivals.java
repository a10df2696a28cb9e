package dev.wharfinger.internal.relation.network;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.ImpliedNamespaces;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.Openness;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.EvaluationContext.Index;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What claims the same as another: found by what is claimed, however many there are. */
public final class Rivals {
  private static final Index<Map<Object, List<ObjectNode>>> SERVICES =
      resources -> byClaim(Nodes.all(resources, "kubernetes.Service"), Rivals::selector);

  private static final Index<Map<Object, List<ObjectNode>>> HOSTS =
      resources -> byClaim(Nodes.all(resources, "kubernetes.IngressRule"), Rivals::host);

  private Rivals() {}

  public static void addTo(DerivedFunctions functions) {
    add(
        functions,
        "kubernetes.Service",
        "The other services of the namespace that have the same selector.",
        SERVICES,
        Rivals::selector);
    add(
        functions,
        "kubernetes.IngressRule",
        "The entries of other ingresses for the same host; for every host if this has none.",
        HOSTS,
        Rivals::host);
  }

  private static void add(
      DerivedFunctions functions,
      String typeName,
      String documentation,
      Index<Map<Object, List<ObjectNode>>> index,
      Function<ObjectNode, Optional<Object>> claim) {
    functions
        .type(typeName)
        .ifPresent(
            type ->
                functions.global(
                    "rivals",
                    Optional.of(type),
                    List.of(),
                    Optional.of(new ListType(type)),
                    documentation,
                    (UnaryBody)
                        (context, self) -> of(context, Nodes.receiver(self), index, claim)));
  }

  private static List<?> of(
      EvaluationContext context,
      ObjectNode self,
      Index<Map<Object, List<ObjectNode>>> index,
      Function<ObjectNode, Optional<Object>> claim) {
    ObjectNode resource = Nodes.root(self);
    Optional<Object> claimed = claim.apply(self);
    if (claimed.isEmpty()) {
      return List.of();
    }
    List<ObjectNode> others =
        context.index(index).getOrDefault(claimed.get(), List.of()).stream()
            .filter(other -> Nodes.root(other) != resource)
            .toList();
    Type kind = resource.type();
    return Openness.list(context, others, kind, "the cluster");
  }

  private static Map<Object, List<ObjectNode>> byClaim(
      List<ObjectNode> nodes, Function<ObjectNode, Optional<Object>> claim) {
    Map<Object, List<ObjectNode>> byClaim = new HashMap<>();
    for (ObjectNode node : nodes) {
      Nodes.readable(() -> claim.apply(node))
          .flatMap(claimed -> claimed)
          .ifPresent(
              claimed -> byClaim.computeIfAbsent(claimed, key -> new ArrayList<>()).add(node));
    }
    return byClaim;
  }

  private static Optional<Object> selector(ObjectNode service) {
    return ServiceIndex.selector(service)
        .map(
            selector ->
                List.of(
                    ImpliedNamespaces.namespaceOf(service),
                    Nodes.map(service, "spec", "selector")));
  }

  private static Optional<Object> host(ObjectNode entry) {
    return Optional.of(Nodes.text(entry, "host").orElse(""));
  }
}
