package dev.wharfinger.internal.yaml;

/** The line that opens a literal or folded scalar: {@code |} or {@code >} and indicators. */
final class BlockHeader {
  private BlockHeader() {}

  /** The offset behind the indicators of the header that begins at an offset. */
  static int end(String text, int start) {
    int i = Math.min(start + 1, text.length());
    while (i < text.length() && isIndicator(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isIndicator(char c) {
    return c == '+' || c == '-' || (c >= '0' && c <= '9');
  }
}
