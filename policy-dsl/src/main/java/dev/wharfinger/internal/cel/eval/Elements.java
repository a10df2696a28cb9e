package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** What a macro goes through: the elements of a list, the keys of a map or object. */
public final class Elements {
  private Elements() {}

  /** The elements; null if the value is none that can be gone through. */
  public static @Nullable List<?> of(@Nullable Object source) {
    if (source instanceof List<?> list) {
      return list instanceof RandomAccess ? list : new ArrayList<>(list);
    }
    if (source instanceof Map<?, ?> map) {
      return new ArrayList<>(map.keySet());
    }
    return source instanceof ObjectNode node ? names(node) : null;
  }

  /** What a macro yields where {@link #of} gave null. */
  static Object failure(@Nullable Object source) {
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
