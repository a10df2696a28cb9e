package dev.wharfinger.internal.cel.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Parses operators by their precedence. Chains of operators are loops, not recursion. */
final class ExpressionParser {
  private static final int LOWEST = BinaryOperator.EQUAL.precedence();

  private final Tokens tokens;
  private final MemberParser members;
  private final Mistakes mistakes;

  ExpressionParser(Tokens tokens, Macros macros, Problems problems) {
    this.tokens = tokens;
    this.mistakes = new Mistakes(tokens, problems);
    this.members = new MemberParser(tokens, macros, problems, mistakes, this);
  }

  /** The expression that is the whole text. */
  Expr whole() {
    Expr expr = expression();
    if (!tokens.atGroupEnd()) {
      mistakes.leftOver();
    }
    return expr;
  }

  /** {@code or ['?' or ':' expression]}, as the grammar of CEL has it. */
  Expr expression() {
    List<Case> cases = new ArrayList<>();
    int start = tokens.peek().start();
    Expr expr = or();
    while (tokens.at(TokenKind.QUESTION)) {
      Token question = tokens.next();
      cases.add(new Case(start, expr, or()));
      if (!tokens.accept(TokenKind.COLON)) {
        mistakes.noColon(question);
      }
      start = tokens.peek().start();
      expr = or();
    }
    for (int i = cases.size() - 1; i >= 0; i--) {
      Case one = cases.get(i);
      expr = new Expr.Conditional(one.condition(), one.then(), expr, tokens.since(one.start()));
    }
    return expr;
  }

  private Expr or() {
    return chain(false, this::and);
  }

  private Expr and() {
    return chain(true, () -> binary(LOWEST));
  }

  private Expr chain(boolean and, Supplier<Expr> operand) {
    int start = tokens.peek().start();
    Expr first = operand.get();
    if (!acceptLogical(and)) {
      return first;
    }
    List<Expr> operands = new ArrayList<>();
    operands.add(first);
    do {
      operands.add(operand.get());
    } while (acceptLogical(and));
    return new Expr.Logical(and, List.copyOf(operands), tokens.since(start));
  }

  private boolean acceptLogical(boolean and) {
    return tokens.accept(and ? TokenKind.AND : TokenKind.OR)
        || mistakes.acceptWord(and ? "and" : "or", and ? "&&" : "||");
  }

  private Expr binary(int lowest) {
    int start = tokens.peek().start();
    Expr left = unary();
    while (true) {
      Optional<BinaryOperator> operator = tokens.peek().kind().binaryOperator();
      if (operator.isEmpty()) {
        if (lowest > LOWEST || !mistakes.acceptNotIn()) {
          return left;
        }
        operator = Optional.of(BinaryOperator.IN);
      } else if (operator.get().precedence() < lowest) {
        return left;
      }
      Range sign = tokens.next().range();
      Expr right = binary(operator.get().precedence() + 1);
      left = new Expr.Binary(operator.get(), left, right, sign, tokens.since(start));
    }
  }

  private Expr unary() {
    List<Token> signs = new ArrayList<>();
    while (atSign() || mistakes.atNot()) {
      signs.add(tokens.next());
    }
    Expr expr = members.member();
    for (int i = signs.size() - 1; i >= 0; i--) {
      Token sign = signs.get(i);
      UnaryOperator operator =
          sign.kind() == TokenKind.MINUS ? UnaryOperator.NEGATE : UnaryOperator.NOT;
      expr = new Expr.Unary(operator, expr, tokens.since(sign.start()));
    }
    return expr;
  }

  /** Whether a sign stands here that is not part of a number. */
  private boolean atSign() {
    if (tokens.at(TokenKind.MINUS)) {
      TokenKind after = tokens.peek(1).kind();
      return after != TokenKind.INT && after != TokenKind.DOUBLE;
    }
    return tokens.at(TokenKind.NOT);
  }

  /** What stands before a {@code ?} and after it. */
  private record Case(int start, Expr condition, Expr then) {}
}
