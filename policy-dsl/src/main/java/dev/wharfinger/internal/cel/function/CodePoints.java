package dev.wharfinger.internal.cel.function;

import dev.wharfinger.type.Fault;

/** Positions in text, counted in code points as CEL does, where Java counts UTF-16 units. */
final class CodePoints {
  private CodePoints() {}

  static int count(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Where a code point begins. */
  static int offset(String text, long index) {
    return text.offsetByCodePoints(0, (int) index);
  }

  /** Which code point begins at an offset; -1 for -1. */
  static long index(String text, int offset) {
    return offset < 0 ? -1 : text.codePointCount(0, offset);
  }

  /** A position that a text does not have. */
  static Fault outOfRange(long index, int count) {
    return new Fault(
        "index-out-of-range", "index " + index + " is out of range of a text of length " + count);
  }
}
