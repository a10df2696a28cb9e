package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of values at run time, as messages name them. */
final class Kinds {

  private Kinds() {}

  /** The name of the type of a value, without the types of what it holds. */
  static String name(@Nullable Object value) {
    if (value == null) {
      return Scalar.NULL.displayName();
    }
    if (value instanceof ObjectNode node) {
      return node.type().displayName();
    }
    if (value instanceof List) {
      return "list";
    }
    if (value instanceof Map) {
      return "map";
    }
    if (value instanceof Optional || value == Absent.ABSENT) {
      return "optional_type";
    }
    return Scalar.of(value).orElse(Scalar.TYPE).displayName();
  }
}
