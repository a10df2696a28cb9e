package dev.wharfinger.internal.cel.function;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Doubles with a given number of digits, as Go's {@code %f} and {@code %e} write them: rounded from
 * their exact value, to the even neighbour if they lie halfway.
 */
final class RoundedNumbers {
  private RoundedNumbers() {}

  /** With a number of digits after the point. */
  static String fixed(double value, int precision) {
    if (!Double.isFinite(value)) {
      return GoNumbers.infinite(value);
    }
    BigDecimal exact = new BigDecimal(Math.abs(value));
    return sign(value) + exact.setScale(precision, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** With one digit before the point, a number of digits after it, and an exponent. */
  static String scientific(double value, int precision) {
    if (!Double.isFinite(value)) {
      return GoNumbers.infinite(value);
    }
    if (value == 0) {
      return sign(value) + GoNumbers.scientific("0" + "0".repeat(precision), 0);
    }
    BigDecimal rounded =
        new BigDecimal(Math.abs(value))
            .round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
    int exponent = rounded.precision() - 1 - rounded.scale();
    BigDecimal digits = rounded.setScale(precision - exponent, RoundingMode.UNNECESSARY);
    return sign(value) + GoNumbers.scientific(digits.unscaledValue().toString(), exponent);
  }

  private static String sign(double value) {
    return Double.doubleToRawLongBits(value) < 0 ? "-" : "";
  }
}
