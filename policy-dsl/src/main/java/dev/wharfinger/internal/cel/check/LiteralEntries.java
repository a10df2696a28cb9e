package dev.wharfinger.internal.cel.check;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The keys that are known since the operand is written out, or is what always has them. */
final class LiteralEntries {
  private LiteralEntries() {}

  /** Whether a literal list or map has an entry for a literal key. */
  static boolean contains(Typed operand, Typed key) {
    if (!(key instanceof Typed.Constant constant)) {
      return false;
    }
    Object value = constant.value();
    if (operand instanceof Typed.ListLiteral list) {
      return isWithin(value, list.elements().stream().filter(e -> !e.optional()).count());
    }
    if (operand instanceof Typed.Constant collection) {
      return (collection.value() instanceof List<?> list && isWithin(value, list.size()))
          || (collection.value() instanceof Map<?, ?> map && map.containsKey(value));
    }
    if (operand instanceof Typed.Call call) {
      return isSplit(call) && isWithin(value, 1);
    }
    return operand instanceof Typed.MapLiteral map
        && map.entries().stream()
            .anyMatch(
                entry ->
                    !entry.optional()
                        && entry.key() instanceof Typed.Constant known
                        && Objects.equals(known.value(), value));
  }

  /** Whether at least one part comes of it: of any text, if the separator is not empty. */
  private static boolean isSplit(Typed.Call call) {
    return call.function().name().equals("split")
        && call.arguments().size() == 2
        && call.arguments().get(1) instanceof Typed.Constant separator
        && separator.value() instanceof String text
        && !text.isEmpty();
  }

  private static boolean isWithin(@Nullable Object index, long size) {
    return index instanceof Long number && number >= 0 && number < size;
  }
}
