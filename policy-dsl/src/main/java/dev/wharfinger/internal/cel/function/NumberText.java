package dev.wharfinger.internal.cel.function;

import com.google.re2j.Pattern;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Uint;
import java.util.Locale;

/** Numbers in text, as Go's {@code strconv} reads them: without space, in base 10. */
final class NumberText {
  private static final Pattern INT = Pattern.compile("[+-]?[0-9]+");
  private static final Pattern UINT = Pattern.compile("[0-9]+");
  private static final Pattern DOUBLE =
      Pattern.compile(
          "[+-]?(([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?"
              + "|0[xX]([0-9a-fA-F]+\\.?[0-9a-fA-F]*|\\.[0-9a-fA-F]+)[pP][+-]?[0-9]+)");
  private static final Pattern SPECIAL = Pattern.compile("(?i)nan|[+-]?inf(inity)?");

  private NumberText() {}

  static Object toInt(String text) {
    if (!INT.matches(text)) {
      return none(text, "an int");
    }
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      return outOfRange(text, "int");
    }
  }

  static Object toUint(String text) {
    if (!UINT.matches(text)) {
      return none(text, "a uint");
    }
    try {
      return new Uint(Long.parseUnsignedLong(text));
    } catch (NumberFormatException e) {
      return outOfRange(text, "uint");
    }
  }

  static Object toDouble(String text) {
    if (SPECIAL.matches(text)) {
      return special(text.toLowerCase(Locale.ROOT));
    }
    if (!DOUBLE.matches(text)) {
      return none(text, "a double");
    }
    double value = Double.parseDouble(text);
    return Double.isInfinite(value) ? outOfRange(text, "double") : (Object) value;
  }

  private static double special(String text) {
    if (text.equals("nan")) {
      return Double.NaN;
    }
    return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
  }

  private static Fault none(String text, String type) {
    String shown = text.isEmpty() ? "an empty text" : "`" + text + "`";
    return new Fault("bad-conversion", shown + " is not " + type);
  }

  private static Fault outOfRange(String text, String type) {
    return new Fault("number-out-of-range", "`" + text + "` is out of range of " + type);
  }
}
