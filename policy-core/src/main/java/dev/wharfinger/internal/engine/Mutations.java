package dev.wharfinger.internal.engine;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.spi.Verdicts;
import dev.wharfinger.type.EvaluationContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes the object of a request before anything is judged. */
public interface Mutations {

  /** Changes nothing. */
  Mutations NONE = (resource, context, verdicts) -> Optional.empty();

  /**
   * Changes an object.
   *
   * @param verdicts is told of the policies that change it, or fail to
   * @return empty if nothing is changed
   */
  Optional<Mutated> mutate(ObjectNode resource, EvaluationContext context, Verdicts verdicts);

  /**
   * What becomes of an object.
   *
   * @param patch the operations of a JSON patch (RFC 6902)
   * @param object the object after them
   */
  record Mutated(List<? extends Map<String, ?>> patch, Map<String, ?> object) {}
}
