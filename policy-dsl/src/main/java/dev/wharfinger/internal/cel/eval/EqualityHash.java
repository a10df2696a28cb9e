package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.OpenList;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Hashes that go with CEL's equality: what is equal, as {@code 1} and {@code 1.0}, hashes alike.
 */
final class EqualityHash {
  /**
   * Not known before, so that nobody can write a document of many elements with the same hash. Odd,
   * so that no bit is lost.
   */
  private static final long LONG_FACTOR = new SecureRandom().nextLong() | 1;

  private static final int FACTOR = (int) LONG_FACTOR;

  private EqualityHash() {}

  /**
   * The hash of a value; null if it has parts whose value cannot be known or failed, or if it takes
   * more steps than there are.
   */
  static @Nullable Integer of(Meter meter, @Nullable Object value) {
    if (value == null) {
      return 0;
    }
    if (value instanceof String text) {
      return meter.step(1 + Sizes.of(text)) ? ofText(text) : null;
    }
    if (Numbers.is(value)) {
      return ofNumber(Numbers.rounded(value));
    }
    if (value instanceof byte[] bytes) {
      return meter.step(Sizes.of(bytes)) ? ofBytes(bytes) : null;
    }
    if (NoValue.is(value) || !meter.step() || !meter.enter()) {
      return null;
    }
    Integer hash = ofNested(meter, value);
    meter.leave();
    return hash;
  }

  private static @Nullable Integer ofNested(Meter meter, Object value) {
    if (value instanceof List<?> list) {
      return list instanceof OpenList ? null : ofList(meter, list);
    }
    if (value instanceof Map<?, ?> map) {
      return ofMap(meter, map);
    }
    if (value instanceof ObjectNode node) {
      return ofNode(meter, node);
    }
    if (value instanceof Optional<?> optional) {
      return optional.isPresent() ? of(meter, Optionals.unwrap(optional)) : Integer.valueOf(1);
    }
    return Objects.hashCode(Timestamps.plain(value));
  }

  private static int ofText(String text) {
    int hash = 1;
    for (int i = 0; i < text.length(); i++) {
      hash = FACTOR * hash + text.charAt(i);
    }
    return hash;
  }

  private static int ofBytes(byte[] bytes) {
    int hash = 2;
    for (byte octet : bytes) {
      hash = FACTOR * hash + octet;
    }
    return hash;
  }

  /** What is not a number equals nothing, and were slow to tell apart if it hashed alike. */
  private static int ofNumber(double number) {
    return Double.isNaN(number)
        ? ThreadLocalRandom.current().nextInt()
        : (int) ((Double.doubleToLongBits(number) * LONG_FACTOR) >>> Integer.SIZE);
  }

  private static @Nullable Integer ofList(Meter meter, List<?> list) {
    boolean unordered = UnorderedLists.is(list);
    int hash = 1;
    for (Object element : list) {
      Integer part = of(meter, element);
      if (part == null) {
        return null;
      }
      hash = unordered ? hash + scattered(part) : FACTOR * hash + part;
    }
    return hash;
  }

  /** So that sums of different parts differ, whatever the parts are. */
  private static int scattered(int part) {
    int hash = FACTOR * part;
    return FACTOR * (hash ^ (hash >>> 16));
  }

  /** The order of entries does not count. */
  private static @Nullable Integer ofMap(Meter meter, Map<?, ?> map) {
    int hash = 3;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Integer key = of(meter, entry.getKey());
      Integer value = of(meter, entry.getValue());
      if (key == null || value == null) {
        return null;
      }
      hash += (FACTOR * key) ^ value;
    }
    return hash;
  }

  private static @Nullable Integer ofNode(Meter meter, ObjectNode node) {
    int hash = System.identityHashCode(node.type());
    int slots = node.type().fields().size();
    for (int i = 0; i < slots; i++) {
      if (node.has(i)) {
        Integer part = of(meter, node.slot(i));
        if (part == null) {
          return null;
        }
        hash = FACTOR * hash + FACTOR * i + part;
      }
    }
    return hash;
  }
}
