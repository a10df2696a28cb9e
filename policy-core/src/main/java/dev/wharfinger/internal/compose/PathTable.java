package dev.wharfinger.internal.compose;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is special about places in a file, by paths as {@code services.*.ports.*}; walked along with
 * the tree. An item of a sequence is a step as an entry of a mapping is.
 */
final class PathTable<T> {
  private static final String ANY = "*";

  private final Map<String, PathTable<T>> steps = new HashMap<>(0);
  private @Nullable T value;

  /** A table with these paths. */
  static <T> PathTable<T> of(Map<String, T> values) {
    PathTable<T> root = new PathTable<>();
    values.forEach(
        (path, value) -> {
          PathTable<T> table = root;
          for (String step : path.split("\\.", -1)) {
            table = table.steps.computeIfAbsent(step, key -> new PathTable<>());
          }
          table.value = value;
        });
    return root;
  }

  /** The table below a name. */
  PathTable<T> next(String name) {
    PathTable<T> next = steps.get(name);
    return next != null ? next : item();
  }

  /** The table below any name, or an item of a sequence. */
  PathTable<T> item() {
    PathTable<T> next = steps.get(ANY);
    return next != null ? next : new PathTable<>();
  }

  /** Whether anything below is special. */
  boolean leads() {
    return !steps.isEmpty();
  }

  /** What is special here. */
  @Nullable T value() {
    return value;
  }
}
