package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.Range;
import dev.wharfinger.type.Fault;

/** What stands for an expression of which a problem was told. */
final class Failure {
  private static final Fault UNRESOLVED =
      new Fault("unresolved", "a name or an operation in the expression does not exist");

  private Failure() {}

  /** An expression of which nothing is known, so that nothing more is wrong with it. */
  static Checked at(Range range) {
    return Checked.of(new Typed.Constant(UNRESOLVED, Types.ERROR, range));
  }
}
