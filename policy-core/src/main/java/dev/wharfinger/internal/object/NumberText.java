package dev.wharfinger.internal.object;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as JSON has them. A number without a fraction is an integer, whatever class it is of, as
 * in YAML that a cluster reads: readers of JSON that know one kind of number only give {@code 3.0}
 * where {@code 3} was written.
 */
final class NumberText {
  /** Digits of the largest integer that a cluster knows. */
  private static final int DIGITS = 19;

  /** More bits than any number has that a double can hold. */
  private static final int BITS = 2100;

  private NumberText() {}

  /** The text of a number; null if JSON has no such number. */
  static @Nullable String of(Number number) {
    if (number instanceof BigInteger integer) {
      return integer.bitLength() > BITS ? null : integer.toString();
    }
    if (number instanceof Long || number instanceof Integer) {
      return number.toString();
    }
    BigDecimal decimal = decimal(number);
    if (decimal == null || decimal.unscaledValue().bitLength() > BITS) {
      return null;
    }
    if (decimal.signum() == 0) {
      return "0";
    }
    return isInteger(decimal) ? decimal.toBigInteger().toString() : decimal.toString();
  }

  private static @Nullable BigDecimal decimal(Number number) {
    try {
      return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    } catch (NumberFormatException e) {
      return null; // not a number, infinite, or a class that writes something else
    }
  }

  private static boolean isInteger(BigDecimal decimal) {
    return (long) decimal.precision() - decimal.scale() <= DIGITS
        && decimal.stripTrailingZeros().scale() <= 0
        && decimal.toBigInteger().bitLength() < Long.SIZE;
  }
}
