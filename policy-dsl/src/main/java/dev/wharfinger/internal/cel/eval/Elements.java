package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** What a macro goes through: the elements of a list, the keys of a map or object. */
public final class Elements {
  private Elements() {}

  /**
   * The elements; null if the value is none that can be gone through, or if there are no steps to
   * copy them.
   */
  public static @Nullable List<?> of(Frame frame, @Nullable Object source) {
    if (source instanceof List<?> list) {
      return list instanceof RandomAccess ? list : copy(frame, list);
    }
    if (source instanceof Map<?, ?> map) {
      return copy(frame, map.keySet());
    }
    return source instanceof ObjectNode node ? copy(frame, names(node)) : null;
  }

  private static @Nullable List<?> copy(Frame frame, Collection<?> elements) {
    return frame.step(elements.size()) ? new ArrayList<>(elements) : null;
  }

  /** What a macro yields where {@link #of} gave null. */
  static Object failure(Frame frame, @Nullable Object source) {
    if (source instanceof List || source instanceof Map || source instanceof ObjectNode) {
      return frame.failure();
    }
    return source != null && NoValue.is(source)
        ? NoValue.of(source)
        : Faults.noSuchOverload("comprehension", source);
  }

  private static List<String> names(ObjectNode node) {
    List<String> names = new ArrayList<>();
    for (Field field : node.type().fields()) {
      if (node.has(field.slot()) && !field.accessors().isEmpty()) {
        names.add(field.accessors().get(0));
      }
    }
    names.addAll(node.overflow().keySet());
    return names;
  }
}
