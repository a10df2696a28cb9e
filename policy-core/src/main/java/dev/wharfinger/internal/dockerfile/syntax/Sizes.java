package dev.wharfinger.internal.dockerfile.syntax;

import dev.wharfinger.internal.raw.ReadLimits;

/** What is looked at before a file is read. */
final class Sizes {
  private Sizes() {}

  /** The bytes that a part of a text has in UTF-8. */
  static long bytes(String text, int start, int end) {
    long bytes = (long) end - start;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      // A surrogate pair takes four bytes: two for each half.
      bytes += c < 0x80 ? 0 : c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
    }
    return bytes;
  }

  /** Whether a file may be read; if not, the problem is told. */
  static boolean allow(String text, ReadLimits limits, Problems problems) {
    long bytes = bytes(text, 0, text.length());
    if (bytes > limits.documentBytes()) {
      String message =
          "this file has %d bytes; the limit of %d is set by `documentBytes`"
              .formatted(bytes, limits.documentBytes());
      problems.error("limit-document-bytes", message, 0, 0);
      return false;
    }
    int end;
    for (int start = 0; start < text.length(); start = end + 1) {
      int lineFeed = text.indexOf('\n', start);
      end = lineFeed < 0 ? text.length() : lineFeed;
      if (!allowLine(end - start, start, limits, problems)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a line, with those that continue it, is not too long to be read. */
  static boolean allowLine(TracedText line, ReadLimits limits, Problems problems) {
    return allowLine(line.length(), line.start(), limits, problems);
  }

  private static boolean allowLine(int length, int start, ReadLimits limits, Problems problems) {
    if (length <= limits.lineLength()) {
      return true;
    }
    String message =
        "this line has %d characters; the limit of %d is set by `lineLength`"
            .formatted(length, limits.lineLength());
    problems.error("limit-line-length", message, start, start);
    return false;
  }

  /** Whether a file may go on behind a statement, with so many words. */
  static boolean allowWords(long words, Statement statement, ReadLimits limits, Problems problems) {
    if (words <= limits.aliasedNodes()) {
      return true;
    }
    String message =
        "this file has more than %d words; the limit is set by `aliasedNodes`"
            .formatted(limits.aliasedNodes());
    problems.error("limit-aliased-nodes", message, statement.keyword());
    return false;
  }
}
