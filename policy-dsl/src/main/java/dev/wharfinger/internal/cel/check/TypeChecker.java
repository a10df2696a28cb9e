package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.cel.syntax.ExpressionProblem;
import java.util.function.Consumer;

/**
 * Finds the type of every part of an expression, and proves that nothing is read that may be
 * absent.
 */
public final class TypeChecker {
  private TypeChecker() {}

  /**
   * Checks an expression. The result may be used if no problem that is told is an error.
   *
   * @param problems is told what is wrong, in source order
   */
  public static Checked check(
      Expr expr, Environment environment, Consumer<ExpressionProblem> problems) {
    Problems found = new Problems(environment);
    environment.language().check(expr, found);
    Checked checked = bounded(new Constructs(found).check(expr, environment), expr, found);
    found.tell(problems);
    return checked;
  }

  /**
   * Finds out what the names of an expression mean, and nothing more: that something does not fit
   * shows when it is evaluated, as for a program of cel-go that was parsed and not checked.
   */
  public static Checked resolve(Expr expr, Environment environment) {
    return new Constructs(new Problems(Presence.ANY)).check(expr, environment.withoutTypes());
  }

  /**
   * Checks an expression that has to be a bool.
   *
   * @param problems is told what is wrong, in source order
   */
  public static Checked checkCondition(
      Expr expr, Environment environment, Consumer<ExpressionProblem> problems) {
    Problems found = new Problems(environment);
    environment.language().check(expr, found);
    Checked checked = bounded(new Constructs(found).condition(expr, environment), expr, found);
    found.tell(problems);
    return checked;
  }

  /**
   * Checks a path that starts at {@code self}, as in {@code at: spec.containers[0].image}. It may
   * lead to what is not there.
   *
   * @param problems is told what is wrong, in source order
   */
  public static Checked checkPath(
      Expr expr, Environment environment, Consumer<ExpressionProblem> problems) {
    return check(expr, environment.withImplicitSelf().withPresence(Presence.ANY), problems);
  }

  /** The same, or a failure if it is too deep with the variables that it reads. */
  private static Checked bounded(Checked checked, Expr expr, Problems problems) {
    if (new Depth().of(checked.typed()) <= Depth.DEEPEST) {
      return checked;
    }
    problems.error(
        "too-deep",
        "the expression is nested more than "
            + Depth.DEEPEST
            + " deep, with the variables it reads",
        "let variables read fewer of each other",
        expr.range());
    return Failure.at(expr.range());
  }
}
