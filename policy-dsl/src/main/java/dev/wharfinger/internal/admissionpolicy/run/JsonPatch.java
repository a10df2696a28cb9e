package dev.wharfinger.internal.admissionpolicy.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Applies the operations of JSON patches (RFC 6902) to plain maps and lists, which it changes.
 *
 * <p>As the API server does ({@code AllowMissingPathOnRemove} of evanphx/json-patch is off there),
 * it takes a path that leads nowhere for an error.
 */
final class JsonPatch {
  private JsonPatch() {}

  /** What does not hold: a patch that is not made for this object. */
  static final class TestFailedException extends Exception {
    private static final long serialVersionUID = 1;

    TestFailedException() {
      super("a `test` does not hold", null, false, false);
    }
  }

  /** An operation that makes no sense. */
  static final class BadPatchException extends Exception {
    private static final long serialVersionUID = 1;

    BadPatchException(String message) {
      super(message, null, false, false);
    }
  }

  /**
   * Applies one operation.
   *
   * @param operation {@code op}, {@code path}, {@code from} and {@code value}
   * @throws TestFailedException if it is a {@code test} that does not hold
   * @throws BadPatchException if it cannot be applied
   */
  static void apply(Map<String, @Nullable Object> root, Map<String, @Nullable Object> operation)
      throws TestFailedException, BadPatchException {
    String op = text(operation, "op");
    JsonPointer path = JsonPointer.of(text(operation, "path"));
    switch (op) {
      case "add" -> path.add(root, value(operation));
      case "remove" -> path.remove(root);
      case "replace" -> {
        path.remove(root);
        path.add(root, value(operation));
      }
      case "move" -> path.add(root, JsonPointer.of(text(operation, "from")).remove(root));
      case "copy" -> path.add(root, copy(JsonPointer.of(text(operation, "from")).get(root)));
      case "test" -> {
        if (!path.isThere(root) || !same(path.get(root), value(operation))) {
          throw new TestFailedException();
        }
      }
      default -> throw new BadPatchException("there is no operation `" + op + "`");
    }
  }

  private static @Nullable Object value(Map<String, @Nullable Object> operation)
      throws BadPatchException {
    if (!operation.containsKey("value")) {
      throw new BadPatchException("an operation has no `value`");
    }
    return copy(operation.get("value"));
  }

  private static String text(Map<String, @Nullable Object> operation, String field)
      throws BadPatchException {
    if (operation.get(field) instanceof String text) {
      return text;
    }
    throw new BadPatchException("an operation has no `" + field + "`");
  }

  /** Numbers are the same by their value. */
  private static boolean same(@Nullable Object one, @Nullable Object other) {
    return (one instanceof Number a && other instanceof Number b)
        ? a.doubleValue() == b.doubleValue()
        : Objects.equals(one, other);
  }

  /** A value of its own, which later operations may change. */
  static @Nullable Object copy(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return copyOf(map);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>();
      list.forEach(element -> copy.add(copy(element)));
      return copy;
    }
    return value;
  }

  static Map<String, @Nullable Object> copyOf(Map<?, ?> map) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    map.forEach((key, value) -> copy.put(String.valueOf(key), copy(value)));
    return copy;
  }
}
