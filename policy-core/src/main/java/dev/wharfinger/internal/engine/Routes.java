package dev.wharfinger.internal.engine;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.ObjectType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The ways through a resource that lead to subjects: of each type, the slots below which there may
 * be some. What is not on a route is neither bound nor walked.
 */
final class Routes {
  private static final int[] NOWHERE = {};

  private final Set<ObjectType> subjects;
  private final Map<ObjectType, int[]> slots;

  Routes(Set<ObjectType> subjects, Map<ObjectType, int[]> slots) {
    this.subjects = subjects;
    this.slots = slots;
  }

  /** Visits the subjects at and below an object, the outer before the inner. */
  void walk(ObjectNode node, Consumer<ObjectNode> visitor) {
    if (subjects.contains(node.type())) {
      visitor.accept(node);
    }
    for (int slot : slots.getOrDefault(node.type(), NOWHERE)) {
      below(node.slot(slot), visitor);
    }
  }

  private void below(@Nullable Object value, Consumer<ObjectNode> visitor) {
    if (value instanceof ObjectNode node) {
      walk(node, visitor);
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        below(list.get(i), visitor);
      }
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(element -> below(element, visitor));
    }
  }
}
