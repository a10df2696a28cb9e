package dev.wharfinger.internal.fix;

import java.util.Comparator;

/**
 * A piece of a text, and what is put there instead.
 *
 * @param start the offset of its first character
 * @param end the offset behind its last one
 */
record Cut(int start, int end, String text) {
  static final Comparator<Cut> BY_POSITION =
      Comparator.comparingInt(Cut::start).thenComparingInt(Cut::end).thenComparing(Cut::text);

  /** Something is put in. */
  static Cut insert(int offset, String text) {
    return new Cut(offset, offset, text);
  }
}
