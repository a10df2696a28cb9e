package dev.wharfinger.internal.cel.syntax;

/** A part of the text of an expression, in UTF-16 offsets. */
public record Range(int start, int end) {

  /** The range from the start of this one to the end of another. */
  public Range to(Range other) {
    return new Range(start, other.end);
  }
}
