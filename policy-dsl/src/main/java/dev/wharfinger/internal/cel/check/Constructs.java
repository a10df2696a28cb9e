package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.type.Scalar;

/** Checks each construct of the language. */
final class Constructs {
  private final Problems problems;

  Constructs(Problems problems) {
    this.problems = problems;
  }

  Checked check(Expr expr, Environment environment) {
    problems.error("unsupported", "this cannot be checked yet", null, expr.range());
    return Checked.of(new Typed.Constant(null, Scalar.DYN, expr.range()));
  }

  Checked condition(Expr expr, Environment environment) {
    return check(expr, environment);
  }
}
