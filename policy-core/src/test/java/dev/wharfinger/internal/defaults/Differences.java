package dev.wharfinger.internal.defaults;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** In what two views of a resource differ. */
final class Differences {
  private final List<String> found = new ArrayList<>();

  private Differences() {}

  /**
   * The paths of what is added, lost or changed, joined by commas. The status does not count:
   * whoever keeps an object as an example leaves it out.
   */
  static String of(ObjectNode written, ObjectNode stored) {
    Differences differences = new Differences();
    differences.compare("", written, stored);
    differences.found.remove("status");
    return String.join(", ", differences.found);
  }

  private void compare(String path, @Nullable Object written, @Nullable Object stored) {
    if ((written == null) != (stored == null)) {
      found.add(path);
    } else if (written instanceof ObjectNode one && stored instanceof ObjectNode other) {
      for (Field field : one.type().fields()) {
        String at = path.isEmpty() ? field.name() : path + "." + field.name();
        compare(at, one.slot(field.slot()), other.slot(field.slot()));
      }
    } else if (written instanceof List<?> one && stored instanceof List<?> other) {
      for (int i = 0; i < one.size(); i++) {
        compare(path + "[" + i + "]", one.get(i), other.get(i));
      }
    } else if (written instanceof Map<?, ?> one && stored instanceof Map<?, ?> other) {
      other.forEach((key, value) -> compare(path + "[" + key + "]", one.get(key), value));
    } else if (!Objects.equals(written, stored)) {
      found.add(path);
    }
  }
}
