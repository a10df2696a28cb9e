package dev.wharfinger.internal.policy.coverage;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.policy.file.Code;

/**
 * Where a part of an expression is written. A policy is checked anew for each set of parameters,
 * and its parts are the same in all of them by this.
 *
 * @param scalar where the text starts that the expression is in, by which files tell texts apart
 * @param start where the part starts in the value of that text
 * @param end behind it
 * @param what the construct, since one may fill the range of another
 */
record Spot(int scalar, int start, int end, Class<?> what) {

  /** A part as a value. */
  static Spot of(Code code, Typed part) {
    return of(code, part.range().start(), part.range().end(), part.getClass());
  }

  /** What {@code each} yields, as a list that may be empty. */
  static Spot ofElements(Code each) {
    return of(each, 0, each.text().length(), Elements.class);
  }

  private static Spot of(Code code, int start, int end, Class<?> what) {
    return new Spot(code.scalar().start(), code.offset() + start, code.offset() + end, what);
  }

  private static final class Elements {}
}
