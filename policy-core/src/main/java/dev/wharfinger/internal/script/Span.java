package dev.wharfinger.internal.script;

/**
 * A place in the file that a script stands in.
 *
 * @param start the offset of the first character
 * @param end the offset behind the last character; other text, such as a continuation of the file
 *     around the script, may lie in between
 */
public record Span(int start, int end) {

  /** The place from the start of this one to the end of another. */
  Span to(Span last) {
    return new Span(start, Math.max(end, last.end));
  }
}
