package dev.wharfinger.internal.cel.syntax;

import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with an expression.
 *
 * @param code the kind of problem, as in {@code unknown-field}
 * @param message lower case, without full stop, the author's words in backquotes
 * @param help what to do about it, or null
 * @param warning whether the expression may be used all the same
 */
public record ExpressionProblem(
    String code, String message, @Nullable String help, boolean warning, Range range) {

  public static ExpressionProblem error(
      String code, String message, @Nullable String help, Range range) {
    return new ExpressionProblem(code, message, help, false, range);
  }

  public static ExpressionProblem warning(
      String code, String message, @Nullable String help, Range range) {
    return new ExpressionProblem(code, message, help, true, range);
  }
}
