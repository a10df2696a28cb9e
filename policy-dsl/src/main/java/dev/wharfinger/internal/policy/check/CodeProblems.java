package dev.wharfinger.internal.policy.check;

import dev.wharfinger.internal.cel.syntax.ExpressionProblem;
import dev.wharfinger.internal.policy.file.Code;
import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.internal.yaml.ScalarOffsets;
import org.jspecify.annotations.Nullable;

/** Tells what is wrong with expressions, at the place where they are written in the file. */
public record CodeProblems(Problems problems) {

  /** Tells a problem of an expression. */
  public void tell(Code code, ExpressionProblem problem) {
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
    ScalarOffsets offsets = ScalarOffsets.of(problems.source(), at.scalar());
    int from = offsets.offset(at.offset() + start);
    int to = end > start ? offsets.offset(at.offset() + end - 1) + 1 : from;
    problems
        .sink()
        .accept(
            new PolicyProblem(
                problems.source(), code, warning, message, help, from, Math.max(from + 1, to)));
  }
}
