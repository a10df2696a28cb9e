package dev.wharfinger.internal.relation.container;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedNode;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.EvaluationContext;
import java.util.List;

/** How a container is asked whether it is well. */
final class Healthchecks {
  private static final String TYPE = "docker.ContainerHealthcheck";

  private Healthchecks() {}

  /** There is none. */
  static ObjectNode none(EvaluationContext context, ObjectNode container, Place said) {
    return DerivedNode.of(context.catalog(), TYPE).with("disabled", true).at(container, said);
  }

  /** A test as text or as a list whose first word says what the others are. */
  static Object of(EvaluationContext context, ObjectNode container, Setting test) {
    if (test.isUndecided() && test.value() != null) {
      return test.value();
    }
    List<?> words =
        test.value() instanceof List<?> list
            ? list
            : List.of("CMD-SHELL", String.valueOf(test.value()));
    return words.isEmpty() || "NONE".equals(words.get(0))
        ? none(context, container, test.place())
        : DerivedNode.of(context.catalog(), TYPE).with("test", words).at(container, test.place());
  }
}
