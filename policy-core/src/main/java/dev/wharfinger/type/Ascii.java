package dev.wharfinger.type;

import java.util.function.IntPredicate;

/** Characters as the grammars of container tools class them, which know no others than ASCII. */
final class Ascii {
  private Ascii() {}

  static boolean isDigit(int c) {
    return '0' <= c && c <= '9';
  }

  static boolean isLower(int c) {
    return 'a' <= c && c <= 'z';
  }

  static boolean isLetter(int c) {
    return isLower(c) || ('A' <= c && c <= 'Z');
  }

  static boolean isAlphanumeric(int c) {
    return isLetter(c) || isDigit(c);
  }

  static boolean isLowerHex(int c) {
    return isDigit(c) || ('a' <= c && c <= 'f');
  }

  static boolean isHex(int c) {
    return isLowerHex(c) || ('A' <= c && c <= 'F');
  }

  static boolean all(String text, IntPredicate accepted) {
    return text.chars().allMatch(accepted);
  }

  /** The index of the first character, from {@code from} on, that is not accepted. */
  static int skip(String text, int from, IntPredicate accepted) {
    int i = from;
    while (i < text.length() && accepted.test(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
