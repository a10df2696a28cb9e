package dev.wharfinger.internal.relation.lookup;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.EvaluationContext.Index;
import dev.wharfinger.type.EvaluationContext.Resources;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What claims the same as another: found by what is claimed, however many there are.
 *
 * @param types whose objects claim something
 */
public record Rivals(List<String> types, Claim claim)
    implements Index<Map<Object, List<ObjectNode>>> {

  public Rivals {
    types = List.copyOf(types);
  }

  /** Adds the function that asks for them. */
  public void addTo(DerivedFunctions functions, String documentation) {
    functions
        .either(types.toArray(new String[0]))
        .ifPresent(
            type ->
                functions.global(
                    "rivals",
                    Optional.of(type),
                    List.of(),
                    Optional.of(new ListType(type)),
                    documentation,
                    (UnaryBody) (context, self) -> of(context, Nodes.receiver(self))));
  }

  private List<?> of(EvaluationContext context, ObjectNode self) {
    ObjectNode resource = Nodes.root(self);
    Optional<Object> claimed = claim.of(context.catalog(), self);
    if (claimed.isEmpty()) {
      return List.of();
    }
    List<ObjectNode> others =
        context.index(this).getOrDefault(claimed.get(), List.of()).stream()
            .filter(other -> Nodes.root(other) != resource)
            .toList();
    Type kind = resource.type();
    return Openness.list(context, others, kind, "the cluster");
  }

  @Override
  public Map<Object, List<ObjectNode>> build(Resources resources) {
    Map<Object, List<ObjectNode>> byClaim = new HashMap<>();
    for (String type : types) {
      for (ObjectNode node : Nodes.all(resources, type)) {
        Nodes.readable(() -> claim.of(resources.catalog(), node))
            .flatMap(claimed -> claimed)
            .ifPresent(
                claimed -> byClaim.computeIfAbsent(claimed, key -> new ArrayList<>()).add(node));
      }
    }
    return byClaim;
  }

  /** What an object claims. */
  @FunctionalInterface
  public interface Claim {
    /** Something that only equal claims equal; empty if it claims nothing. */
    Optional<Object> of(Catalog catalog, ObjectNode object);
  }
}
