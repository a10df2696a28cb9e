package dev.wharfinger.internal.yaml;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an untagged plain scalar is for go-yaml, version 2 ({@code resolve.go}). */
final class GoScalars {
  private static final Map<String, Object> WORDS =
      Map.ofEntries(
          Map.entry("y", true),
          Map.entry("Y", true),
          Map.entry("yes", true),
          Map.entry("Yes", true),
          Map.entry("YES", true),
          Map.entry("true", true),
          Map.entry("True", true),
          Map.entry("TRUE", true),
          Map.entry("on", true),
          Map.entry("On", true),
          Map.entry("ON", true),
          Map.entry("n", false),
          Map.entry("N", false),
          Map.entry("no", false),
          Map.entry("No", false),
          Map.entry("NO", false),
          Map.entry("false", false),
          Map.entry("False", false),
          Map.entry("FALSE", false),
          Map.entry("off", false),
          Map.entry("Off", false),
          Map.entry("OFF", false),
          Map.entry(".nan", Double.NaN),
          Map.entry(".NaN", Double.NaN),
          Map.entry(".NAN", Double.NaN),
          Map.entry(".inf", Double.POSITIVE_INFINITY),
          Map.entry(".Inf", Double.POSITIVE_INFINITY),
          Map.entry(".INF", Double.POSITIVE_INFINITY),
          Map.entry("+.inf", Double.POSITIVE_INFINITY),
          Map.entry("+.Inf", Double.POSITIVE_INFINITY),
          Map.entry("+.INF", Double.POSITIVE_INFINITY),
          Map.entry("-.inf", Double.NEGATIVE_INFINITY),
          Map.entry("-.Inf", Double.NEGATIVE_INFINITY),
          Map.entry("-.INF", Double.NEGATIVE_INFINITY));

  private static final int LONGEST_WORD = 5;

  private GoScalars() {}

  /** A Boolean, Long, BigInteger, Double, String or null. */
  static @Nullable Object resolve(String text) {
    if (isNull(text)) {
      return null;
    }
    if (text.length() <= LONGEST_WORD) {
      Object word = WORDS.get(text);
      if (word != null) {
        return word;
      }
    }
    Number number = number(text);
    return number == null ? text : number;
  }

  private static boolean isNull(String text) {
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> true;
      default -> false;
    };
  }

  private static @Nullable Number number(String text) {
    char first = text.charAt(0);
    if (first == '.') {
      return GoFloats.parsePoint(text);
    }
    if (first != '-' && first != '+' && (first < '0' || first > '9')) {
      return null;
    }
    String bare = text.replace("_", "");
    Number integer = GoIntegers.parse(bare);
    if (integer != null) {
      return integer;
    }
    Double decimal = GoFloats.parse(bare);
    return decimal != null ? decimal : GoIntegers.parseBinary(bare);
  }
}
