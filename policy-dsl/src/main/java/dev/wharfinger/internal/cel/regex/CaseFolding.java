package dev.wharfinger.internal.cel.regex;

/**
 * Capital and small letters alike, as RE2 has it: by Unicode's simple case folding, in which two
 * characters beyond ASCII are the same as letters of ASCII.
 */
final class CaseFolding {
  private static final char KELVIN_SIGN = '\u212a';
  private static final char LONG_S = '\u017f';

  private CaseFolding() {}

  /** The small letter of ASCII that a character is the same as, or else itself. */
  static char fold(char c) {
    if (c >= 'A' && c <= 'Z') {
      return (char) (c + ('a' - 'A'));
    }
    return switch (c) {
      case KELVIN_SIGN -> 'k';
      case LONG_S -> 's';
      default -> c;
    };
  }
}
