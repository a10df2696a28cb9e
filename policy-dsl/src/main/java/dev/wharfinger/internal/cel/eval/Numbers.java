package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.type.Uint;
import org.jspecify.annotations.Nullable;

/**
 * The number line that int, uint and double share.
 *
 * <p>Between an integer and a double the integer is rounded first, as cel-go does ({@code
 * common/types/compare.go}): {@code dyn(9223372036854775807) == 9223372036854775808.0}.
 */
final class Numbers {
  private static final double TWO_TO_63 = 0x1p63;
  private static final double TWO_TO_64 = 0x1p64;

  private Numbers() {}

  static boolean is(@Nullable Object value) {
    return value instanceof Long || value instanceof Double || value instanceof Uint;
  }

  /** The order of two numbers, or {@link Ordering#UNORDERED} if one is not a number. */
  static int compare(Object left, Object right) {
    if (left instanceof Long number) {
      return compareInt(number, right);
    }
    if (left instanceof Uint number) {
      return compareUint(number, right);
    }
    return right instanceof Double number
        ? compareDoubles((double) left, number)
        : Ordering.reversed(compare(right, left));
  }

  /** The double that a number is rounded to; the same for numbers that are equal, zeros too. */
  static double rounded(Object number) {
    if (number instanceof Long value) {
      return value;
    }
    // The sign of zero goes with the sum.
    return (number instanceof Uint value ? toDouble(value) : (double) number) + 0.0;
  }

  /** The int that equals a number, or null if there is none. */
  static @Nullable Long exactInt(Object number) {
    if (number instanceof Long value) {
      return value;
    }
    if (number instanceof Uint value) {
      return value.bits() >= 0 ? value.bits() : null;
    }
    double value = (double) number;
    return value >= -TWO_TO_63 && value < TWO_TO_63 && value == Math.rint(value)
        ? Long.valueOf((long) value)
        : null;
  }

  /** The uint that equals a number, or null if there is none. */
  static @Nullable Uint exactUint(Object number) {
    if (number instanceof Uint value) {
      return value;
    }
    if (number instanceof Double value && value >= TWO_TO_63) {
      return value < TWO_TO_64 ? new Uint((long) (value - TWO_TO_63) + Long.MIN_VALUE) : null;
    }
    Long value = exactInt(number);
    return value == null || value < 0 ? null : new Uint(value);
  }

  private static int compareInt(long left, Object right) {
    if (right instanceof Long number) {
      return Long.compare(left, number);
    }
    if (right instanceof Uint number) {
      return left < 0 ? -1 : Long.compareUnsigned(left, number.bits());
    }
    return compareRounded((double) left, (double) right, -TWO_TO_63, TWO_TO_63);
  }

  private static int compareUint(Uint left, Object right) {
    if (right instanceof Uint number) {
      return left.compareTo(number);
    }
    return right instanceof Long number
        ? Ordering.reversed(compareInt(number, left))
        : compareRounded(toDouble(left), (double) right, 0, TWO_TO_64);
  }

  private static int compareRounded(double left, double right, double least, double most) {
    if (right < least) {
      return 1;
    }
    return right > most ? -1 : compareDoubles(left, right);
  }

  private static double toDouble(Uint value) {
    long bits = value.bits();
    return bits >= 0 ? (double) bits : (double) ((bits >>> 1) | (bits & 1)) * 2;
  }

  private static int compareDoubles(double left, double right) {
    if (left < right) {
      return -1;
    }
    if (left > right) {
      return 1;
    }
    return left == right ? 0 : Ordering.UNORDERED;
  }
}
