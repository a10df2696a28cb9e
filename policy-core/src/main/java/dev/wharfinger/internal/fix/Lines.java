package dev.wharfinger.internal.fix;

/** Lines of a text, by the offsets of what stands in them. */
final class Lines {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Lines() {}

  /** The offset of the first character of a line, behind the mark that a file may begin with. */
  static int start(String text, int offset) {
    int i = offset;
    while (i > 0 && !isEnd(text.charAt(i - 1))) {
      i--;
    }
    return i == 0 && offset > 0 && isMark(text, 1) ? 1 : i;
  }

  /** The offset behind the last character of a line, before what ends it. */
  static int end(String text, int offset) {
    int i = offset;
    while (i < text.length() && !isEnd(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The offset behind a line and what ends it. */
  static int next(String text, int offset) {
    int end = end(text, offset);
    if (text.startsWith("\r\n", end)) {
      return end + 2;
    }
    return Math.min(end + 1, text.length());
  }

  /** The offset behind the last character of the line before the one that begins at an offset. */
  static int endBefore(String text, int start) {
    return text.startsWith("\r\n", start - 2) ? start - 2 : start - 1;
  }

  /** How many characters stand before an offset in its line. */
  static int column(String text, int offset) {
    return offset - start(text, offset);
  }

  /** What stands before an offset in its line. */
  static String before(String text, int offset) {
    return text.substring(start(text, offset), offset);
  }

  /** Whether nothing but white space stands before an offset in its line. */
  static boolean isFirst(String text, int offset) {
    int i = offset;
    while (i > 0 && Character.isWhitespace(text.charAt(i - 1)) && !isEnd(text.charAt(i - 1))) {
      i--;
    }
    return i == 0 || isEnd(text.charAt(i - 1)) || isMark(text, i);
  }

  private static boolean isEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /** Whether nothing but the mark that a file may begin with stands before an offset. */
  private static boolean isMark(String text, int offset) {
    return offset == 1 && text.charAt(0) == BYTE_ORDER_MARK;
  }
}
