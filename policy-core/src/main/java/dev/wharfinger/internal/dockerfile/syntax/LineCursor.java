package dev.wharfinger.internal.dockerfile.syntax;

/** Goes through the lines of a file; only a line feed ends one. */
final class LineCursor {
  /** The line that BuildKit's scanner has no room for: 64 KiB, line feed included. */
  private static final int MOST_BYTES = (1 << 16) - 1;

  private final String file;
  private final Problems problems;
  private int start;
  private int end;
  private int next;

  LineCursor(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  String file() {
    return file;
  }

  /** Goes to the next line; false if there is none. */
  boolean advance() {
    if (next >= file.length()) {
      return false;
    }
    start = next;
    int lineFeed = file.indexOf('\n', start);
    end = lineFeed < 0 ? file.length() : lineFeed;
    next = lineFeed < 0 ? end : lineFeed + 1;
    checkLength();
    if (start == 0 && file.charAt(0) == '\uFEFF') {
      start = 1;
    }
    while (end > start && file.charAt(end - 1) == '\r') {
      end--;
    }
    return true;
  }

  private void checkLength() {
    if (end - start > MOST_BYTES / 3 && Sizes.bytes(file, start, end) > MOST_BYTES) {
      String message =
          "this line has more than %d bytes, which Docker refuses; break it with a continuation"
              .formatted(MOST_BYTES);
      problems.error("dockerfile-line-length", message, start, start);
    }
  }

  /** The offset of the first character of the line, behind a byte order mark. */
  int start() {
    return start;
  }

  /** The offset behind the last character of the line, before the line end. */
  int end() {
    return end;
  }

  /** The offset of the next line. */
  int next() {
    return next;
  }

  /** The offset of the first character that is not white space; the end if there is none. */
  int firstCharacter() {
    int i = start;
    while (i < end && Spaces.isSpace(file.charAt(i))) {
      i++;
    }
    return i;
  }
}
