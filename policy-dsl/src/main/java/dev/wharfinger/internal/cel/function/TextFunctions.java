package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.type.Scalar.BOOL;
import static dev.wharfinger.type.Scalar.INT;
import static dev.wharfinger.type.Scalar.STRING;

import dev.wharfinger.internal.cel.eval.Meter;
import dev.wharfinger.internal.cel.eval.Sizes;
import dev.wharfinger.type.Cost;
import dev.wharfinger.type.Function;
import java.util.List;

/** Text as a whole: what it contains, and what it becomes. */
final class TextFunctions {
  private TextFunctions() {}

  static List<Function> all() {
    return List.of(
        Overload.on(STRING, "contains", List.of(STRING), BOOL, "Whether a text has another in it.")
            .costing(Cost.SEARCH)
            .takingSteps(String.class, String.class, TextFunctions::contains),
        endTest("startsWith", "Whether a text begins with another.", String::startsWith),
        endTest("endsWith", "Whether a text ends with another.", String::endsWith),
        change("lowerAscii", "Makes the letters A to Z small.", TextFunctions::lowerAscii),
        change("upperAscii", "Makes the letters a to z capital.", TextFunctions::upperAscii),
        change("trim", "Takes the white space off both ends.", TextFunctions::trim),
        Overload.on(
                STRING,
                "replace",
                List.of(STRING, STRING),
                STRING,
                "Replaces every occurrence of a text.")
            .costing(Cost.SEARCH)
            .takingSteps(
                String.class,
                String.class,
                String.class,
                (meter, text, old, by) -> replace(meter, text, old, by, -1)),
        Overload.on(
                STRING,
                "replace",
                List.of(STRING, STRING, INT),
                STRING,
                "Replaces the first occurrences of a text, up to a number; all if it is negative.")
            .costing(Cost.SEARCH)
            .takingSteps(
                String.class, String.class, String.class, Long.class, TextFunctions::replace));
  }

  /** What version 3 of the string extension of cel-go added. */
  static List<Function> reversing() {
    return List.of(
        change(
            "reverse",
            "Turns the order of code points.",
            text -> new StringBuilder(text).reverse().toString()));
  }

  private static Function endTest(String name, String doc, Overload.Binary<String, String> body) {
    return Overload.on(STRING, name, List.of(STRING), BOOL, doc)
        .costing(Cost.END)
        .does(String.class, String.class, body);
  }

  private static Function change(String name, String doc, Overload.Unary<String> body) {
    return Overload.on(STRING, name, List.of(), STRING, doc).does(String.class, body);
  }

  private static Object contains(Meter meter, String text, String part) {
    long steps = Sizes.ofSearch(text, part);
    return steps > 0 && !meter.step(steps) ? meter.failure() : (Object) text.contains(part);
  }

  private static String lowerAscii(String text) {
    StringBuilder lower = new StringBuilder(text);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        lower.setCharAt(i, (char) (c + ('a' - 'A')));
      }
    }
    return lower.toString();
  }

  static String upperAscii(String text) {
    StringBuilder upper = new StringBuilder(text);
    for (int i = 0; i < upper.length(); i++) {
      char c = upper.charAt(i);
      if (c >= 'a' && c <= 'z') {
        upper.setCharAt(i, (char) (c - ('a' - 'A')));
      }
    }
    return upper.toString();
  }

  private static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Unicode's White_Space, all of which is in the basic plane. */
  private static boolean isSpace(char c) {
    return (c >= '\t' && c <= '\r') || c == 0x85 || Character.isSpaceChar(c);
  }

  /**
   * As Go's {@code strings.Replace}: an empty text stands before each code point and at the end.
   */
  private static Object replace(Meter meter, String text, String old, String by, long limit) {
    if (!meter.step(Sizes.ofSearch(text, old))) {
      return meter.failure();
    }
    long most = limit < 0 ? Long.MAX_VALUE : limit;
    StringBuilder replaced = new StringBuilder();
    int copied = 0;
    int from = 0;
    for (long i = 0; i < most; i++) {
      int found = from > text.length() ? -1 : text.indexOf(old, from);
      if (found < 0) {
        break;
      }
      if (!meter.step(1 + Sizes.of(by))) {
        return meter.failure();
      }
      replaced.append(text, copied, found).append(by);
      copied = found + old.length();
      from = old.isEmpty() ? next(text, found) : copied;
      if (replaced.length() > TextLimit.MOST_CHARACTERS) {
        return TextLimit.exceeded("replace");
      }
    }
    return copied == 0 && replaced.isEmpty()
        ? text
        : replaced.append(text, copied, text.length()).toString();
  }

  /** Where the next code point begins; beyond the end after the last. */
  private static int next(String text, int offset) {
    return offset < text.length() ? text.offsetByCodePoints(offset, 1) : offset + 1;
  }
}
