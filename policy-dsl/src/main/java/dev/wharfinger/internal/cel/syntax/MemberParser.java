package dev.wharfinger.internal.cel.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses names, literals and brackets, and the fields, indexes and calls that follow them. */
final class MemberParser {
  private final Tokens tokens;
  private final Problems problems;
  private final Mistakes mistakes;
  private final Macros macros;
  private final CollectionParser collections;
  private final ExpressionParser expressions;

  MemberParser(
      Tokens tokens,
      Macros macros,
      Problems problems,
      Mistakes mistakes,
      ExpressionParser expressions) {
    this.tokens = tokens;
    this.problems = problems;
    this.mistakes = mistakes;
    this.expressions = expressions;
    this.macros = macros;
    this.collections = new CollectionParser(tokens, mistakes, expressions);
  }

  /** A primary expression with all that is selected from it. */
  Expr member() {
    int start = tokens.peek().start();
    Expr expr = primary();
    while (true) {
      boolean asked = mistakes.acceptOptionalOfJavaScript();
      if (tokens.at(TokenKind.DOT)) {
        expr = selection(expr, start, asked);
      } else if (tokens.at(TokenKind.LEFT_BRACKET)) {
        expr = index(expr, start, asked);
      } else if (tokens.at(TokenKind.LEFT_BRACE) && typeName(expr, start).isPresent()) {
        Range typeRange = tokens.since(start);
        String name = typeName(expr, start).get();
        List<Expr.Entry> fields = collections.fields();
        expr = new Expr.Struct(name, fields, typeRange, tokens.since(start));
      } else {
        return expr;
      }
    }
  }

  private Expr primary() {
    Token token = tokens.peek();
    return switch (token.kind()) {
      case TRUE, FALSE, NULL, UINT, STRING, BYTES ->
          new Expr.Literal(token.value(), tokens.next().range());
      case INT, DOUBLE, MINUS -> Numbers.literal(tokens, problems);
      case IDENT -> nameOrCall(false, token.start());
      case DOT -> rooted();
      case LEFT_PAREN -> tokens.group(expressions::expression, mistakes::leftOver);
      case LEFT_BRACKET -> collections.list();
      case LEFT_BRACE -> collections.map();
      default -> mistakes.noOperand();
    };
  }

  private Expr rooted() {
    Token dot = tokens.next();
    return tokens.at(TokenKind.IDENT) ? nameOrCall(true, dot.start()) : mistakes.noField(dot);
  }

  private Expr nameOrCall(boolean rooted, int start) {
    Token name = tokens.next();
    if (name.isReserved()) {
      mistakes.reserved(name);
    }
    if (!tokens.at(TokenKind.LEFT_PAREN)) {
      return new Expr.Ident(name.text(), rooted, tokens.since(start));
    }
    int before = problems.count();
    List<Expr> arguments = arguments();
    Range nameRange = new Range(start, name.end());
    Expr.Call call =
        new Expr.Call(
            null, (rooted ? "." : "") + name.text(), arguments, nameRange, tokens.since(start));
    return problems.count() > before ? call : macros.global(call);
  }

  private Expr selection(Expr operand, int start, boolean optional) {
    Token dot = tokens.next();
    boolean asked = tokens.accept(TokenKind.QUESTION) || optional;
    Token name = tokens.peek();
    if (name.kind() != TokenKind.IDENT && name.kind() != TokenKind.QUOTED_NAME) {
      return mistakes.noField(dot);
    }
    tokens.next();
    if (tokens.at(TokenKind.LEFT_PAREN) && !asked && name.kind() == TokenKind.IDENT) {
      int before = problems.count();
      List<Expr> arguments = arguments();
      Range range = tokens.since(start);
      Expr.Call call = new Expr.Call(operand, name.text(), arguments, name.range(), range);
      return problems.count() > before ? call : macros.onTarget(operand, call);
    }
    return new Expr.Select(operand, name.text(), asked, name.range(), tokens.since(start));
  }

  private Expr index(Expr operand, int start, boolean optional) {
    List<Boolean> asked = new ArrayList<>(1);
    Expr index =
        tokens.group(
            () -> {
              asked.add(tokens.accept(TokenKind.QUESTION) || optional);
              return expressions.expression();
            },
            mistakes::leftOver);
    return new Expr.Index(operand, index, asked.get(0), tokens.since(start));
  }

  private List<Expr> arguments() {
    return tokens.group(
        () -> {
          List<Expr> arguments = new ArrayList<>();
          if (!tokens.atGroupEnd()) {
            do {
              arguments.add(expressions.expression());
            } while (tokens.accept(TokenKind.COMMA));
          }
          return List.copyOf(arguments);
        },
        mistakes::leftOver);
  }

  /** The qualified name that an expression is, unless it stands in parentheses. */
  private static Optional<String> typeName(Expr expr, int start) {
    if (expr.range().start() != start) {
      return Optional.empty();
    }
    StringBuilder name = new StringBuilder();
    Expr rest = expr;
    while (rest instanceof Expr.Select select && !select.optional()) {
      name.insert(0, "." + select.field());
      rest = select.operand();
    }
    return rest instanceof Expr.Ident root
        ? Optional.of((root.rooted() ? "." : "") + root.name() + name)
        : Optional.empty();
  }
}
