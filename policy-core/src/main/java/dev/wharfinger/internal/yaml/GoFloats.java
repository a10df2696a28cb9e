package dev.wharfinger.internal.yaml;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Floating point numbers as go-yaml reads them and Go writes them. */
final class GoFloats {
  private static final int FLOAT_DIGITS = 9;

  private GoFloats() {}

  /** A number of YAML; null where the text is none, or one beyond the range of a double. */
  static @Nullable Double parse(String text) {
    int i = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    int whole = skipDigits(text, i);
    int mantissa = whole;
    if (whole < text.length() && text.charAt(whole) == '.') {
      mantissa = skipDigits(text, whole + 1);
      if (whole == i && mantissa == whole + 1) {
        return null;
      }
    } else if (whole == i) {
      return null;
    }
    return skipExponent(text, mantissa) == text.length() ? finite(text) : null;
  }

  /**
   * A number that begins with a point. It is handed to Go as it stands, and Go accepts single
   * underscores between digits.
   */
  static @Nullable Double parsePoint(String text) {
    boolean digit = false;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean nextIsDigit = i + 1 < text.length() && isDigit(text.charAt(i + 1));
      if (c == '_' && !(digit && nextIsDigit)) {
        return null;
      }
      digit = isDigit(c);
    }
    return parse(text.replace("_", ""));
  }

  /** The shortest text that a 32-bit number is read back from, as {@code %g} of Go writes it. */
  static String formatSingle(double value) {
    if (Double.isNaN(value)) {
      return ".nan";
    }
    float single = (float) value;
    if (Float.isInfinite(single)) {
      return single > 0 ? ".inf" : "-.inf";
    }
    if (single == 0) {
      return Float.compare(single, 0f) < 0 ? "-0" : "0";
    }
    return general(shortest(single));
  }

  private static BigDecimal shortest(float single) {
    BigDecimal exact = new BigDecimal(single);
    for (int digits = 1; digits < FLOAT_DIGITS; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.floatValue() == single) {
        return rounded;
      }
    }
    return exact.round(new MathContext(FLOAT_DIGITS, RoundingMode.HALF_EVEN));
  }

  private static String general(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    int exponent = bare.precision() - bare.scale() - 1;
    if (exponent >= -4 && exponent < 6) {
      return bare.toPlainString();
    }
    String digits = bare.unscaledValue().abs().toString();
    String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    String sign = bare.signum() < 0 ? "-" : "";
    return "%s%se%s%02d".formatted(sign, mantissa, exponent < 0 ? "-" : "+", Math.abs(exponent));
  }

  private static @Nullable Double finite(String text) {
    double value = Double.parseDouble(text);
    return Double.isInfinite(value) ? null : (Double) value;
  }

  private static int skipExponent(String text, int from) {
    if (from == text.length() || (text.charAt(from) != 'e' && text.charAt(from) != 'E')) {
      return from;
    }
    int digits = from + 1;
    if (digits < text.length() && (text.charAt(digits) == '-' || text.charAt(digits) == '+')) {
      digits++;
    }
    int end = skipDigits(text, digits);
    return end == digits ? from : end;
  }

  private static int skipDigits(String text, int from) {
    int i = from;
    while (i < text.length() && isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
