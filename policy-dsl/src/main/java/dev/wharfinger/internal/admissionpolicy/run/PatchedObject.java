package dev.wharfinger.internal.admissionpolicy.run;

import dev.wharfinger.internal.admissionpolicy.run.JsonPatch.BadPatchException;
import dev.wharfinger.internal.admissionpolicy.run.JsonPatch.TestFailedException;
import dev.wharfinger.type.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object as the policies leave it that change it one after another. */
final class PatchedObject {
  private static final Set<Class<?>> PLAIN =
      Set.of(String.class, Boolean.class, Long.class, Double.class);

  private Map<String, @Nullable Object> object;
  private final List<Map<String, @Nullable Object>> patch = new ArrayList<>();

  PatchedObject(Map<?, ?> object) {
    this.object = JsonPatch.copyOf(object);
  }

  /** The object as it is now. */
  Map<String, @Nullable Object> object() {
    return object;
  }

  /** All operations that were applied. */
  List<Map<String, @Nullable Object>> patch() {
    return patch;
  }

  /**
   * Applies all operations of a patch, or none: a patch with a test that does not hold is passed
   * over ({@code patch/json_patch.go} of the API server).
   *
   * @return what is wrong with it; empty if nothing is
   */
  Optional<Fault> apply(List<?> operations) {
    Map<String, @Nullable Object> changed = JsonPatch.copyOf(object);
    List<Map<String, @Nullable Object>> applied = new ArrayList<>();
    try {
      for (Object operation : operations) {
        Map<String, @Nullable Object> plain = operation(operation);
        JsonPatch.apply(changed, plain);
        applied.add(plain);
      }
    } catch (TestFailedException e) {
      return Optional.empty();
    } catch (BadPatchException e) {
      return Optional.of(new Fault("bad-patch", "the patch cannot be applied: " + e.getMessage()));
    }
    object = changed;
    patch.addAll(applied);
    return Optional.empty();
  }

  private static Map<String, @Nullable Object> operation(@Nullable Object value)
      throws BadPatchException {
    if (!(value instanceof Map<?, ?> map)) {
      throw new BadPatchException("an element of the list is no `JSONPatch{...}`");
    }
    return plain(map);
  }

  private static Map<String, @Nullable Object> plain(Map<?, ?> map) throws BadPatchException {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      plain.put(String.valueOf(entry.getKey()), plain(entry.getValue()));
    }
    return plain;
  }

  private static @Nullable Object plain(@Nullable Object value) throws BadPatchException {
    if (value instanceof Map<?, ?> map) {
      return plain(map);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> plain = new ArrayList<>();
      for (Object element : list) {
        plain.add(plain(element));
      }
      return plain;
    }
    if (value == null || PLAIN.contains(value.getClass())) {
      return value;
    }
    throw new BadPatchException("`" + value + "` has no form in JSON");
  }
}
