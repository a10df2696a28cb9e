package dev.wharfinger.internal.dockerfile.syntax;

/** What counts as white space; BuildKit has three opinions. */
final class Spaces {
  private Spaces() {}

  /** Go's {@code unicode.IsSpace}. */
  static boolean isSpace(char c) {
    if (c < 0x80) {
      return c == ' ' || (c >= '\t' && c <= '\r');
    }
    return c == 0x85 || c == 0xA0 || Character.isSpaceChar(c);
  }

  /** The first index from one on that has no white space, as {@link #isSpace} sees it. */
  static int skip(String text, int from) {
    int i = from;
    while (i < text.length() && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** What stands between plain words: the parser's {@code [\t\v\f\r ]}. */
  static boolean isSeparator(char c) {
    return c == ' ' || c == '\t' || c == '\u000B' || c == '\f' || c == '\r';
  }

  /** What {@code \s} means in a regular expression of Go. */
  static boolean isPatternSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }
}
