package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.type.Quantity;
import dev.wharfinger.type.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which of two values is the greater. */
final class Ordering {
  /** The order of what is not a number and any number. */
  static final int UNORDERED = 2;

  /** The order of values that are not to be compared. */
  static final int INCOMPARABLE = 3;

  private Ordering() {}

  /** -1, 0, 1, {@link #UNORDERED} or {@link #INCOMPARABLE}. */
  static int compare(@Nullable Object left, @Nullable Object right) {
    if (left == null || right == null) {
      return INCOMPARABLE;
    }
    if (Numbers.is(left)) {
      return Numbers.is(right) ? Numbers.compare(left, right) : INCOMPARABLE;
    }
    if (left instanceof String a && right instanceof String b) {
      return compareByCodePoint(a, b);
    }
    if (Timestamps.hasOffset(left) || Timestamps.hasOffset(right)) {
      return compare(Timestamps.plain(left), Timestamps.plain(right));
    }
    return left.getClass() == right.getClass() ? compareSame(left, right) : INCOMPARABLE;
  }

  /** The order seen from the other operand. */
  static int reversed(int order) {
    return order == UNORDERED || order == INCOMPARABLE ? order : -order;
  }

  private static int compareSame(Object left, Object right) {
    if (left instanceof Boolean a) {
      return Boolean.compare(a, (boolean) right);
    }
    if (left instanceof Quantity a) {
      return a.compareTo((Quantity) right);
    }
    if (left instanceof Version a) {
      return Integer.signum(a.compareTo((Version) right));
    }
    if (left instanceof Instant a) {
      return Integer.signum(a.compareTo((Instant) right));
    }
    if (left instanceof Duration a) {
      return Integer.signum(a.compareTo((Duration) right));
    }
    return left instanceof byte[] a
        ? Integer.signum(Arrays.compareUnsigned(a, (byte[]) right))
        : INCOMPARABLE;
  }

  /** Surrogates come after all other units, since what they stand for comes after. */
  static int compareByCodePoint(String left, String right) {
    int common = Math.min(left.length(), right.length());
    for (int i = 0; i < common; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        boolean surrogate = Character.isSurrogate(a);
        return surrogate == Character.isSurrogate(b) ? Integer.signum(a - b) : surrogate ? 1 : -1;
      }
    }
    return Integer.compare(left.length(), right.length());
  }
}
