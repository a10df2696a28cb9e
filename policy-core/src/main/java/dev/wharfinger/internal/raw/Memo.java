package dev.wharfinger.internal.raw;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Remembers what was computed from something, for as long as that lives: the last few results, by
 * key.
 */
public final class Memo {
  /**
   * Two views of two catalogs, a dialect, comments, annotations and style: enough for two policy
   * sets in turn.
   */
  private static final int CAPACITY = 8;

  private final List<Entry> entries = new ArrayList<>(1);

  /** The value for a key, computed if it is not remembered. Keys are compared by {@code equals}. */
  public synchronized <T> T get(Object key, Class<T> type, Supplier<T> compute) {
    for (Entry entry : entries) {
      if (entry.key().equals(key)) {
        return type.cast(entry.value());
      }
    }
    T value = compute.get();
    if (entries.size() == CAPACITY) {
      entries.remove(0);
    }
    entries.add(new Entry(key, value));
    return value;
  }

  private record Entry(Object key, Object value) {}
}
