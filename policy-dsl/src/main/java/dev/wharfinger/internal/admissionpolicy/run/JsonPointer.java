package dev.wharfinger.internal.admissionpolicy.run;

import dev.wharfinger.internal.admissionpolicy.run.JsonPatch.BadPatchException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A path of a JSON patch (RFC 6901).
 *
 * @param text as written
 * @param keys what it leads through, one at least
 */
record JsonPointer(String text, List<String> keys) {
  private static final String END = "-";

  static JsonPointer of(String text) throws BadPatchException {
    if (!text.startsWith("/")) {
      throw new BadPatchException("the path `" + text + "` does not begin with `/`");
    }
    List<String> keys = new ArrayList<>();
    for (String key : text.substring(1).split("/", -1)) {
      keys.add(key.replace("~1", "/").replace("~0", "~"));
    }
    return new JsonPointer(text, List.copyOf(keys));
  }

  /** The value there. */
  @Nullable Object get(Map<String, @Nullable Object> root) throws BadPatchException {
    Object owner = owner(root);
    if (owner instanceof Map<?, ?> map && map.containsKey(last())) {
      return map.get(last());
    }
    if (owner instanceof List<?> list) {
      return list.get(index(list.size() - 1));
    }
    throw nothing();
  }

  boolean isThere(Map<String, @Nullable Object> root) {
    try {
      get(root);
      return true;
    } catch (BadPatchException e) {
      return false;
    }
  }

  /** Puts a value there, before what is there in a list. */
  void add(Map<String, @Nullable Object> root, @Nullable Object value) throws BadPatchException {
    Object owner = owner(root);
    if (owner instanceof Map<?, ?>) {
      map(owner).put(last(), value);
    } else if (owner instanceof List<?> list) {
      list(owner).add(last().equals(END) ? list.size() : index(list.size()), value);
    } else {
      throw nothing();
    }
  }

  /** Takes away what is there. */
  @Nullable Object remove(Map<String, @Nullable Object> root) throws BadPatchException {
    Object owner = owner(root);
    if (owner instanceof Map<?, ?> map && map.containsKey(last())) {
      return map.remove(last());
    }
    if (owner instanceof List<?> list) {
      return list.remove(index(list.size() - 1));
    }
    throw nothing();
  }

  private @Nullable Object owner(Map<String, @Nullable Object> root) throws BadPatchException {
    Object owner = root;
    for (String key : keys.subList(0, keys.size() - 1)) {
      if (owner instanceof Map<?, ?> map) {
        owner = map.get(key);
      } else if (owner instanceof List<?> list) {
        owner = list.get(index(key, list.size() - 1));
      } else {
        throw nothing();
      }
    }
    return owner;
  }

  private String last() {
    return keys.get(keys.size() - 1);
  }

  private int index(int most) throws BadPatchException {
    return index(last(), most);
  }

  private int index(String key, int most) throws BadPatchException {
    int index = key.matches("0|[1-9][0-9]{0,8}") ? Integer.parseInt(key) : -1;
    if (index < 0 || index > most) {
      throw nothing();
    }
    return index;
  }

  private BadPatchException nothing() {
    return new BadPatchException("the path `" + text + "` leads nowhere");
  }

  @SuppressWarnings("unchecked") // whoever applies a patch has made all maps and lists
  private static Map<String, @Nullable Object> map(Object owner) {
    return (Map<String, @Nullable Object>) owner;
  }

  @SuppressWarnings("unchecked") // as above
  private static List<@Nullable Object> list(Object owner) {
    return (List<@Nullable Object>) owner;
  }
}
