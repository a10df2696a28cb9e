package dev.wharfinger.internal.cel.function;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Doubles as text, as Go's {@code %g} writes them: the fewest digits that read back as the same
 * number, with an exponent if it is less than -4 or greater than 5. {@link Double#toString} writes
 * other exponents, and before Java 19 sometimes more digits.
 */
final class GoNumbers {
  private static final int MOST_DIGITS = 17;
  private static final int LEAST_EXPONENT = -4;
  private static final int GREATEST_EXPONENT = 5;

  private GoNumbers() {}

  static String text(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    String sign = Double.doubleToRawLongBits(value) < 0 ? "-" : "";
    return value == 0 ? sign + "0" : sign + positive(Math.abs(value));
  }

  /** All digits that are needed and no exponent, as Go's {@code 'f'} with precision -1. */
  static String plain(double value) {
    if (!Double.isFinite(value)) {
      return infinite(value);
    }
    String sign = Double.doubleToRawLongBits(value) < 0 ? "-" : "";
    String digits =
        value == 0 ? "0" : shortest(Math.abs(value)).stripTrailingZeros().toPlainString();
    return sign + digits;
  }

  /** What is no number, or has no end, as {@code format} writes it. */
  static String infinite(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    return value > 0 ? "Infinity" : "-Infinity";
  }

  private static String positive(double value) {
    BigDecimal shortest = shortest(value).stripTrailingZeros();
    String digits = shortest.unscaledValue().toString();
    int exponent = digits.length() - 1 - shortest.scale();
    return exponent < LEAST_EXPONENT || exponent > GREATEST_EXPONENT
        ? scientific(digits, exponent)
        : shortest.toPlainString();
  }

  /** Digits, a point after the first, and an exponent of two digits at least. */
  static String scientific(String digits, int exponent) {
    String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
    String sign = exponent < 0 ? "-" : "+";
    return digits.charAt(0) + fraction + "e" + sign + "%02d".formatted(Math.abs(exponent));
  }

  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int precision = 1; precision < MOST_DIGITS; precision++) {
      BigDecimal nearest = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
      if (nearest.doubleValue() == value) {
        return nearest;
      }
      BigDecimal above = exact.round(new MathContext(precision, RoundingMode.UP));
      if (above.doubleValue() == value) {
        // Just above a power of two, more numbers round to it from above than from below.
        return above;
      }
    }
    return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
  }
}
