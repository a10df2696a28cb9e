package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.Range;

/** What stands for an expression of which a problem was told. */
final class Failure {
  private Failure() {}

  /** An expression of which nothing is known, so that nothing more is wrong with it. */
  static Checked at(Range range) {
    return Checked.of(new Typed.Constant(null, Types.ERROR, range));
  }
}
