package dev.wharfinger.internal.cel.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Parses what is built of parts: lists, maps, and the fields of a message. */
final class CollectionParser {
  private final Tokens tokens;
  private final Mistakes mistakes;
  private final ExpressionParser expressions;

  CollectionParser(Tokens tokens, Mistakes mistakes, ExpressionParser expressions) {
    this.tokens = tokens;
    this.mistakes = mistakes;
    this.expressions = expressions;
  }

  Expr list() {
    int start = tokens.peek().start();
    List<Expr.Element> elements = parts(this::element);
    return new Expr.ListLiteral(elements, tokens.since(start));
  }

  Expr map() {
    int start = tokens.peek().start();
    List<Expr.Entry> entries = parts(this::entry);
    return new Expr.MapLiteral(entries, tokens.since(start));
  }

  /** The fields between the braces that open here. */
  List<Expr.Entry> fields() {
    return parts(this::field);
  }

  /** What stands between brackets; the comma after the last part may be there. */
  private <T> List<T> parts(Supplier<T> part) {
    return tokens.group(
        () -> {
          List<T> parts = new ArrayList<>();
          while (!tokens.atGroupEnd()) {
            parts.add(part.get());
            if (!tokens.accept(TokenKind.COMMA)) {
              break;
            }
          }
          return List.copyOf(parts);
        },
        mistakes::leftOver);
  }

  private Expr.Element element() {
    boolean optional = tokens.accept(TokenKind.QUESTION);
    return new Expr.Element(expressions.expression(), optional);
  }

  private Expr.Entry entry() {
    boolean optional = tokens.accept(TokenKind.QUESTION);
    int start = tokens.peek().start();
    Expr key = expressions.expression();
    return entry(key, tokens.since(start), optional);
  }

  private Expr.Entry field() {
    boolean optional = tokens.accept(TokenKind.QUESTION);
    Token name = tokens.peek();
    if (name.kind() != TokenKind.IDENT && name.kind() != TokenKind.QUOTED_NAME) {
      Expr missing = mistakes.noFieldName();
      return new Expr.Entry(missing, missing, optional);
    }
    tokens.next();
    return entry(new Expr.Literal(name.text(), name.range()), name.range(), optional);
  }

  private Expr.Entry entry(Expr key, Range keyRange, boolean optional) {
    if (!tokens.accept(TokenKind.COLON)) {
      mistakes.noValue(keyRange);
    }
    return new Expr.Entry(key, expressions.expression(), optional);
  }
}
