package dev.wharfinger.type;

import java.util.function.IntPredicate;
import java.util.function.Predicate;

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
    return skip(text, 0, accepted) == text.length();
  }

  /** Whether all parts between separators are accepted; empty ones are parts too. */
  static boolean allParts(String text, char separator, Predicate<String> accepted) {
    int start = 0;
    int end = text.indexOf(separator);
    while (end >= 0) {
      if (!accepted.test(text.substring(start, end))) {
        return false;
      }
      start = end + 1;
      end = text.indexOf(separator, start);
    }
    return accepted.test(text.substring(start));
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
