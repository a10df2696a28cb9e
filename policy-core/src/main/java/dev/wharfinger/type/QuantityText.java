package dev.wharfinger.type;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The parts of a quantity's text, as {@code parseQuantityString} of apimachinery cuts them.
 *
 * @param value sign and number
 * @param numerator the digits before the point without leading zeros; {@code 0} if there are none
 * @param denominator the digits behind the point
 * @param suffix what follows the number, as {@code Mi} or {@code e-3}
 */
record QuantityText(
    boolean positive, String value, String numerator, String denominator, String suffix) {
  private static final String SUFFIX_LETTERS = "eEinumkKMGTP";

  /** Cuts a text; empty if it cannot be a quantity. */
  static Optional<QuantityText> split(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    boolean signed = text.charAt(0) == '+' || text.charAt(0) == '-';
    int start = signed ? 1 : 0;
    int point = skipDigits(text, start);
    boolean fraction = point < text.length() && text.charAt(point) == '.';
    int end = fraction ? skipDigits(text, point + 1) : point;
    String suffix = text.substring(end);
    if (!isSuffix(suffix)) {
      return Optional.empty();
    }
    return Optional.of(
        new QuantityText(
            text.charAt(0) != '-',
            text.substring(0, end),
            withoutLeadingZeros(text.substring(start, point)),
            fraction ? text.substring(point + 1, end) : "",
            suffix));
  }

  private static boolean isSuffix(String suffix) {
    int i = 0;
    while (i < suffix.length() && SUFFIX_LETTERS.indexOf(suffix.charAt(i)) >= 0) {
      i++;
    }
    if (i < suffix.length() && (suffix.charAt(i) == '-' || suffix.charAt(i) == '+')) {
      i++;
    }
    return skipDigits(suffix, i) == suffix.length();
  }

  private static int skipDigits(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  private static String withoutLeadingZeros(String digits) {
    int i = 0;
    while (i < digits.length() && digits.charAt(i) == '0') {
      i++;
    }
    return i == digits.length() ? "0" : digits.substring(i);
  }

  /** The number without its suffix. The API server reads a lone suffix or point as zero. */
  BigDecimal number() {
    BigDecimal absolute = new BigDecimal(numerator + '.' + denominator);
    return positive ? absolute : absolute.negate();
  }

  /** The number of digits that count for whether the amount fits into 64 bits. */
  int digits() {
    return numerator.length() + denominator.length();
  }
}
