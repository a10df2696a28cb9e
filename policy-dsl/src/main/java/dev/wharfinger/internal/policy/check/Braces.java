package dev.wharfinger.internal.policy.check;

/** Finds where an expression in braces ends. */
final class Braces {
  private Braces() {}

  /**
   * The position of the brace that closes the one at {@code open}, or -1. Braces in text literals
   * do not count.
   */
  static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\'' || c == '"') {
        i = literalEnd(text, i);
        if (i < 0) {
          return -1;
        }
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static int literalEnd(String text, int start) {
    char quote = text.charAt(start);
    boolean raw = start > 0 && (text.charAt(start - 1) == 'r' || text.charAt(start - 1) == 'R');
    String triple = String.valueOf(quote).repeat(3);
    String close = text.startsWith(triple, start) ? triple : String.valueOf(quote);
    for (int i = start + close.length(); i < text.length(); i++) {
      if (text.charAt(i) == '\\' && !raw) {
        i++;
      } else if (text.startsWith(close, i)) {
        return i + close.length() - 1;
      }
    }
    return -1;
  }
}
