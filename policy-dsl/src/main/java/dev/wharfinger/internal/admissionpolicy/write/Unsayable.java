package dev.wharfinger.internal.admissionpolicy.write;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.syntax.ExpressionProblem;
import dev.wharfinger.internal.cel.syntax.Range;
import dev.wharfinger.internal.policy.file.Code;
import org.jspecify.annotations.Nullable;

/** Ends a translation: a cluster has no words for a part of an expression. */
final class Unsayable extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String what;
  private final @Nullable String help;
  private final transient Range range;
  private final transient @Nullable Code code;

  /**
   * Creates the exception.
   *
   * @param what what cannot be said, in the form of a diagnostic
   * @param help what could be done about it, or null
   */
  Unsayable(Typed part, String what, @Nullable String help) {
    this(what, help, part.range(), null);
  }

  private Unsayable(String what, @Nullable String help, Range range, @Nullable Code code) {
    super(what, null, false, false);
    this.what = what;
    this.help = help;
    this.range = range;
    this.code = code;
  }

  /** The same where the expression is known that the part is of; the innermost counts. */
  Unsayable in(Code expression) {
    return code != null ? this : new Unsayable(what, help, range, expression);
  }

  /** The expression; the other one if nobody has said. */
  Code code(Code otherwise) {
    return code == null ? otherwise : code;
  }

  /** What is told of it. */
  ExpressionProblem problem() {
    return ExpressionProblem.error("not-in-cluster", what, help, range);
  }
}
