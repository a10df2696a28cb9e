package dev.wharfinger.internal.policy;

import dev.wharfinger.internal.cel.syntax.ExpressionProblem;
import dev.wharfinger.internal.raw.RawScalar;
import org.jspecify.annotations.Nullable;

/** Tells what is wrong with expressions, at the place where they are written in the file. */
record CodeProblems(Problems problems) {

  /** Tells a problem of an expression. */
  void tell(Code code, ExpressionProblem problem) {
    int start = problem.range().start();
    int end = problem.range().end();
    tell(problem.code(), problem.warning(), problem.message(), problem.help(), code, start, end);
  }

  /** Tells an error in a part of an expression. */
  void error(String code, String message, @Nullable String help, Code at, int start, int end) {
    tell(code, false, message, help, at, start, end);
  }

  private void tell(
      String code,
      boolean warning,
      String message,
      @Nullable String help,
      Code at,
      int start,
      int end) {
    int shift = at.scalar().style() == RawScalar.Style.PLAIN ? 0 : 1;
    int from = at.scalar().start() + shift + at.offset() + start;
    int to = from + end - start;
    problems
        .sink()
        .accept(
            new PolicyProblem(
                problems.source(), code, warning, message, help, from, Math.max(from + 1, to)));
  }
}
