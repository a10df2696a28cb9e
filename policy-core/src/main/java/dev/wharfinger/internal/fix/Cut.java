package dev.wharfinger.internal.fix;

/**
 * A piece of a text, and what is put there instead.
 *
 * @param start the offset of its first character
 * @param end the offset behind its last one
 */
record Cut(int start, int end, String text) {

  /** Something is put in. */
  static Cut insert(int offset, String text) {
    return new Cut(offset, offset, text);
  }
}
