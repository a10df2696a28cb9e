package dev.wharfinger.internal.cel.syntax;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Parses the text of an expression: the grammar of the CEL language definition, with the optional
 * syntax and the macros of cel-go.
 *
 * <p>The range of an expression leaves out parentheses around it; the range of what contains it has
 * them. A global call with a leading dot has the dot in its name.
 */
public final class CelParser {
  /** In UTF-16 units; the API server has the same limit, in code points. */
  public static final int LONGEST = 100_000;

  private CelParser() {}

  /**
   * Parses an expression.
   *
   * @param problems is given what is wrong, in the order of the text; no more than the first 20
   * @return the tree; empty if there was any problem
   */
  public static Optional<Expr> parse(String text, Consumer<ExpressionProblem> problems) {
    return parse(text, Expansion.NONE, problems);
  }

  /**
   * Parses an expression that uses further macros.
   *
   * @param expansion is asked about calls that are no macro of the language
   * @param problems is given what is wrong, in the order of the text; no more than the first 20
   * @return the tree; empty if there was any problem
   */
  public static Optional<Expr> parse(
      String text, Expansion expansion, Consumer<ExpressionProblem> problems) {
    Problems found = new Problems(text);
    Optional<Expr> expr =
        text.length() > LONGEST ? tooLong(text, found) : parse(text, expansion, found);
    found.reportTo(problems);
    return found.count() == 0 ? expr : Optional.empty();
  }

  private static Optional<Expr> parse(String text, Expansion expansion, Problems problems) {
    Optional<List<Token>> tokens = Lexer.read(text, problems);
    if (tokens.isEmpty()) {
      return Optional.empty();
    }
    int before = problems.count();
    int[] partners = Brackets.match(tokens.get(), problems);
    if (problems.count() > before) {
      return Optional.empty();
    }
    Tokens cursor = new Tokens(tokens.get(), partners, problems);
    Expr expr = new ExpressionParser(cursor, new Macros(problems, expansion), problems).whole();
    Nesting.beyondLimit(expr).ifPresent(deep -> tooDeep(deep, problems));
    return Optional.of(expr);
  }

  private static void tooDeep(Expr deep, Problems problems) {
    problems.add(
        "too-deep",
        "the expression is nested more than " + Nesting.DEEPEST + " deep",
        "name parts of the expression with variables",
        deep.range());
  }

  private static Optional<Expr> tooLong(String text, Problems problems) {
    problems.add(
        "too-long",
        "the expression has " + text.length() + " characters; " + LONGEST + " are allowed",
        null,
        new Range(0, text.length()));
    return Optional.empty();
  }
}
