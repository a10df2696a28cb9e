package dev.wharfinger.internal.yaml;

import dev.wharfinger.internal.raw.ReadLimits;

/** What is looked at before the parser: it takes quadratic time for very long lines. */
final class InputLimits {
  private InputLimits() {}

  static void check(String text, int start, int end, ReadLimits limits) throws UnreadableException {
    checkSize(text, start, end, limits.documentBytes());
    checkLines(text, start, end, limits.lineLength());
  }

  private static void checkSize(String text, int start, int end, int limit)
      throws UnreadableException {
    long bytes = (long) end - start;
    if (bytes <= limit / 3) {
      return;
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      // A surrogate pair takes four bytes: two for each half.
      bytes += c < 0x80 ? 0 : c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
    }
    if (bytes > limit) {
      String message =
          "this document has %d bytes; the limit of %d is set by `documentBytes`"
              .formatted(bytes, limit);
      throw new UnreadableException("limit-document-bytes", message, start, start);
    }
  }

  private static void checkLines(String text, int start, int end, int limit)
      throws UnreadableException {
    int lineEnd;
    for (int line = start; line < end; line = lineEnd + 1) {
      int newline = text.indexOf('\n', line);
      lineEnd = newline < 0 ? end : Math.min(newline, end);
      if (lineEnd - line > limit) {
        String message =
            "this line has %d characters; the limit of %d is set by `lineLength`"
                .formatted(lineEnd - line, limit);
        throw new UnreadableException("limit-line-length", message, line, line);
      }
    }
  }
}
