package dev.wharfinger.internal.policy.check;

import dev.wharfinger.internal.cel.check.Checked;
import dev.wharfinger.internal.cel.check.Environment;
import dev.wharfinger.internal.cel.check.TypeChecker;
import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.syntax.CelParser;
import dev.wharfinger.internal.cel.syntax.ExpressionProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Paths relative to {@code self} that are in no policy file of their own. */
public final class PathText {
  private PathText() {}

  /**
   * Checks a path, which may lead to what is not there.
   *
   * @param sink is told what is wrong
   * @return empty if anything is wrong
   */
  public static Optional<Typed> check(
      String path, Environment environment, Consumer<ExpressionProblem> sink) {
    List<ExpressionProblem> problems = new ArrayList<>();
    Optional<Typed> typed =
        CelParser.parse(path, problems::add)
            .map(expr -> TypeChecker.checkPath(expr, environment, problems::add))
            .map(Checked::typed);
    List<ExpressionProblem> errors =
        problems.stream().filter(problem -> !problem.warning()).toList();
    errors.forEach(sink);
    return typed.filter(any -> errors.isEmpty());
  }
}
