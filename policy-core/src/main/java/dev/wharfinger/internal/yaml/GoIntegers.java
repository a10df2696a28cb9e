package dev.wharfinger.internal.yaml;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Integers as {@code strconv.ParseInt} and {@code ParseUint} of Go read them with base 0. */
final class GoIntegers {
  private static final int UNSIGNED_BITS = 64;

  private GoIntegers() {}

  /**
   * The integer that a text is.
   *
   * @return a Long; a BigInteger where only 64 bits without sign hold it; null where neither does
   */
  static @Nullable Number parse(String text) {
    boolean signed = text.startsWith("-") || text.startsWith("+");
    String digits = signed ? text.substring(1) : text;
    int radix = radix(digits);
    BigInteger magnitude = Digits.magnitude(withoutPrefix(digits), radix);
    if (magnitude == null) {
      return null;
    }
    BigInteger value = text.startsWith("-") ? magnitude.negate() : magnitude;
    if (value.bitLength() < Long.SIZE) {
      return value.longValue();
    }
    return !signed && value.bitLength() <= UNSIGNED_BITS ? value : null;
  }

  /**
   * What the reader tries last: binary digits behind {@code 0b}, where a second sign is accepted.
   */
  static @Nullable Number parseBinary(String text) {
    if (text.length() < 4 || !text.startsWith("0b")) {
      return null;
    }
    char sign = text.charAt(2);
    BigInteger magnitude =
        sign == '-' || sign == '+' ? Digits.magnitude(text.substring(3), 2) : null;
    if (magnitude == null) {
      return null;
    }
    BigInteger value = sign == '-' ? magnitude.negate() : magnitude;
    return value.bitLength() < Long.SIZE ? value.longValue() : null;
  }

  private static int radix(String digits) {
    if (digits.length() < 2 || digits.charAt(0) != '0') {
      return 10;
    }
    return switch (digits.charAt(1)) {
      case 'x', 'X' -> 16;
      case 'b', 'B' -> 2;
      default -> 8;
    };
  }

  private static String withoutPrefix(String digits) {
    if (digits.length() < 2 || digits.charAt(0) != '0') {
      return digits;
    }
    return switch (digits.charAt(1)) {
      case 'x', 'X', 'b', 'B', 'o', 'O' -> digits.substring(2);
      default -> digits.substring(1);
    };
  }
}
