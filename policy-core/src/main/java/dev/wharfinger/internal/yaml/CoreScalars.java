package dev.wharfinger.internal.yaml;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** What an untagged plain scalar is in the core schema of YAML 1.2 (section 10.3.2). */
final class CoreScalars {
  private CoreScalars() {}

  /** A Boolean, Long, BigInteger, Double, String or null. */
  static @Nullable Object resolve(String text) {
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> null;
      case "true", "True", "TRUE" -> true;
      case "false", "False", "FALSE" -> false;
      case ".nan", ".NaN", ".NAN" -> Double.NaN;
      case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF" -> Double.POSITIVE_INFINITY;
      case "-.inf", "-.Inf", "-.INF" -> Double.NEGATIVE_INFINITY;
      default -> numberOrText(text);
    };
  }

  static boolean isOfTag(@Nullable Object value, String tag) {
    return switch (tag) {
      case Tags.NULL -> value == null;
      case Tags.BOOL -> value instanceof Boolean;
      case Tags.INT -> value instanceof Long || value instanceof BigInteger;
      case Tags.FLOAT -> value instanceof Double;
      default -> false;
    };
  }

  private static Object numberOrText(String text) {
    char first = text.charAt(0);
    if (first != '.' && first != '-' && first != '+' && (first < '0' || first > '9')) {
      return text;
    }
    Number integer = integer(text);
    if (integer != null) {
      return integer;
    }
    Double decimal = GoFloats.parse(text);
    return decimal != null ? decimal : text;
  }

  private static @Nullable Number integer(String text) {
    boolean signed = text.startsWith("-") || text.startsWith("+");
    BigInteger magnitude;
    if (text.startsWith("0o")) {
      magnitude = Digits.magnitude(text.substring(2), 8);
    } else if (text.startsWith("0x")) {
      magnitude = Digits.magnitude(text.substring(2), 16);
    } else {
      magnitude = Digits.magnitude(signed ? text.substring(1) : text, 10);
    }
    if (magnitude == null) {
      return null;
    }
    BigInteger value = text.startsWith("-") ? magnitude.negate() : magnitude;
    return value.bitLength() < Long.SIZE ? (Number) value.longValue() : value;
  }
}
