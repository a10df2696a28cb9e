package dev.wharfinger.internal.yaml;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Plain ASCII digits. */
final class Digits {
  /** More digits than this are no integer that anybody means, and would take long to convert. */
  private static final int MOST = 64;

  private Digits() {}

  /** The number; null where a character is no digit, or where there are too many. */
  static @Nullable BigInteger magnitude(String digits, int radix) {
    int zeros = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c >= 0x80 || Character.digit(c, radix) < 0) {
        return null;
      }
      if (c == '0' && zeros == i) {
        zeros++;
      }
    }
    if (digits.isEmpty() || digits.length() - zeros > MOST) {
      return null;
    }
    return zeros == digits.length()
        ? BigInteger.ZERO
        : new BigInteger(digits.substring(zeros), radix);
  }
}
