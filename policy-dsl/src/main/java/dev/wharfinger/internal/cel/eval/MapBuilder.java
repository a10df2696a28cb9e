package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.type.Uint;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the entries of a map, of which no two may have equal keys. */
final class MapBuilder {
  private final Map<Object, @Nullable Object> entries = new LinkedHashMap<>();
  private @Nullable Object undecided;

  void put(@Nullable Object key, @Nullable Object value) {
    if (NoValue.is(key) || NoValue.is(value)) {
      undecided = NoValue.stronger(undecided, NoValue.of(key, value));
    } else if (!isKey(key)) {
      undecided = NoValue.stronger(undecided, Faults.noSuchOverload("{}", key));
    } else if (Entries.inMap(entries, key) != Absent.ABSENT) {
      undecided = NoValue.stronger(undecided, Faults.duplicateKey(key));
    } else {
      entries.put(key, value);
    }
  }

  /** Takes an entry without a value, of which the key has to be computed all the same. */
  void leaveOut(@Nullable Object key) {
    if (key != null && NoValue.is(key)) {
      undecided = NoValue.stronger(undecided, key);
    }
  }

  /** The map, or the unknown or fault that came instead of a key or value. */
  Object build() {
    return undecided == null ? entries : undecided;
  }

  private static boolean isKey(@Nullable Object key) {
    return key instanceof String
        || key instanceof Long
        || key instanceof Uint
        || key instanceof Boolean;
  }
}
