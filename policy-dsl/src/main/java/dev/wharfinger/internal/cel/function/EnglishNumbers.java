package dev.wharfinger.internal.cel.function;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Doubles as {@code format} wrote them before version 4 of the strings of cel-go, which is what the
 * API server has: as English does, with commas between thousands, and with powers of ten ({@code
 * ext/formatting.go}; {@code golang.org/x/text/message}).
 */
final class EnglishNumbers {
  private static final Set<String> NAMES = Set.of("NaN", "Infinity", "-Infinity");
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final int DIGITS_OF_POWERS = 6;
  private static final int GROUP = 3;

  private EnglishNumbers() {}

  /** The text of a value, null if the verb does not take such a value. */
  static @Nullable String text(FormatVerb verb, Object value, int precision) {
    return switch (verb) {
      case FIXED, SCIENTIFIC -> {
        Double number = number(value);
        yield number == null ? null : written(verb, number, precision);
      }
      default -> verb.text(value, precision);
    };
  }

  private static @Nullable Double number(Object value) {
    if (value instanceof String name && NAMES.contains(name)) {
      return Double.valueOf(name);
    }
    return value instanceof Double number ? number : null;
  }

  private static String written(FormatVerb verb, double number, int precision) {
    if (Double.isInfinite(number)) {
      return number > 0 ? "∞" : "-∞";
    }
    if (Double.isNaN(number)) {
      return "NaN";
    }
    // A mistake of cel-go: what should be the precision of powers is their width.
    return verb == FormatVerb.FIXED
        ? grouped(RoundedNumbers.fixed(number, precision))
        : powerOfTen(RoundedNumbers.scientific(number, DIGITS_OF_POWERS));
  }

  private static String grouped(String number) {
    StringBuilder grouped = new StringBuilder(number);
    int point = number.indexOf('.');
    int first = number.startsWith("-") ? 1 : 0;
    for (int i = (point < 0 ? number.length() : point) - GROUP; i > first; i -= GROUP) {
      grouped.insert(i, ',');
    }
    return grouped.toString();
  }

  private static String powerOfTen(String number) {
    int exponent = number.indexOf('e');
    StringBuilder text = new StringBuilder(number.substring(0, exponent)).append("×10");
    for (char c : number.substring(exponent + 1).toCharArray()) {
      if (c == '-') {
        text.append('⁻');
      } else if (c != '+') {
        text.append(SUPERSCRIPTS.charAt(c - '0'));
      }
    }
    return text.toString();
  }
}
