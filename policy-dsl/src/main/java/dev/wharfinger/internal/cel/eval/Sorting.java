package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.type.Fault;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts lists in order. Elements with equal keys keep theirs; NaN comes after all other numbers. */
public final class Sorting {
  private static final Set<Class<?>> TIMESTAMPS = Set.of(Instant.class, OffsetDateTime.class);

  /** Texts in CEL's order: by code points. */
  public static final Comparator<String> TEXTS = Ordering::compareByCodePoint;

  private static final int COMPARISONS_A_STEP = 4;

  private Sorting() {}

  /**
   * The elements in the order of their keys.
   *
   * @param operation the name of what asks for it, for the words of a fault
   * @param keys as many as there are elements
   * @return a list; or an unknown or fault if a key is one, or if keys cannot be compared
   */
  public static Object sort(String operation, List<?> elements, List<?> keys) {
    Object failure = failure(operation, keys);
    if (failure != null) {
      return failure;
    }
    Integer[] order = new Integer[keys.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> compare(keys.get(a), keys.get(b)));
    List<@Nullable Object> sorted = new ArrayList<>(order.length);
    for (int index : order) {
      sorted.add(elements.get(index));
    }
    return Collections.unmodifiableList(sorted);
  }

  /** How many steps it takes to put keys in order. */
  public static long steps(List<?> keys) {
    int comparisonsOfEach = Integer.SIZE - Integer.numberOfLeadingZeros(keys.size());
    return Sizes.ofElements(keys) * (1 + comparisonsOfEach / COMPARISONS_A_STEP);
  }

  /** Why keys have no order; null if they have. All have to be of one type. */
  private static @Nullable Object failure(String operation, List<?> keys) {
    Object undecided = null;
    for (Object key : keys) {
      if (key != null && NoValue.is(key)) {
        undecided = NoValue.stronger(undecided, key);
      } else if (undecided == null && !isAlike(keys.get(0), key)) {
        undecided = mixed(operation, keys.get(0), key);
      }
    }
    return undecided;
  }

  private static boolean isAlike(@Nullable Object first, @Nullable Object key) {
    return first != null
        && key != null
        && isAlike(first.getClass(), key.getClass())
        && Ordering.compare(first, key) != Ordering.INCOMPARABLE;
  }

  private static boolean isAlike(Class<?> first, Class<?> key) {
    return first == key || (TIMESTAMPS.contains(first) && TIMESTAMPS.contains(key));
  }

  private static Fault mixed(String operation, @Nullable Object first, @Nullable Object key) {
    return Kinds.name(first).equals(Kinds.name(key))
        ? Faults.noSuchOverload(operation, key)
        : Faults.noSuchOverload(operation, first, key);
  }

  private static int compare(@Nullable Object left, @Nullable Object right) {
    return left instanceof Double a && right instanceof Double b
        ? compareDoubles(a, b)
        : Ordering.compare(left, right);
  }

  /** Unlike Java's order, with equal zeros. */
  private static int compareDoubles(double left, double right) {
    return Double.compare(left + 0.0, right + 0.0);
  }
}
