package dev.wharfinger.internal.cel.syntax;

import org.jspecify.annotations.Nullable;

/** Recognises what authors write in place of CEL, and says what to write instead. */
final class Mistakes {
  private final Tokens tokens;
  private final Problems problems;

  Mistakes(Tokens tokens, Problems problems) {
    this.tokens = tokens;
    this.problems = problems;
  }

  /** Takes {@code and} for {@code &&}, {@code or} for {@code ||}. */
  boolean acceptWord(String word, String operator) {
    if (!tokens.peek().isWord(word)) {
      return false;
    }
    unknownOperator(tokens.next().range(), "write `" + operator + "`");
    return true;
  }

  /** Takes {@code not in} for {@code in}. */
  boolean acceptNotIn() {
    if (!tokens.peek().isWord("not") || tokens.peek(1).kind() != TokenKind.IN) {
      return false;
    }
    Token not = tokens.next();
    unknownOperator(not.range().to(tokens.peek().range()), "write `!(a in b)`");
    return true;
  }

  /** Whether {@code not} stands here for {@code !}, and not as the name of a function. */
  boolean atNot() {
    TokenKind after = tokens.peek(1).kind();
    boolean found =
        tokens.peek().isWord("not")
            && after.beginsOperand()
            && !after.opens()
            && after != TokenKind.MINUS
            && after != TokenKind.DOT;
    if (found) {
      unknownOperator(tokens.peek().range(), "write `!`");
    }
    return found;
  }

  /** Takes {@code a?.b} for {@code a.?b} where it cannot be a conditional. */
  boolean acceptOptionalOfJavaScript() {
    Token question = tokens.peek();
    Token after = tokens.peek(1);
    boolean found =
        question.kind() == TokenKind.QUESTION
            && question.touches(after)
            && (after.kind() == TokenKind.DOT || after.kind() == TokenKind.LEFT_BRACKET)
            && !problems.isFull()
            && !tokens.colonFollows();
    if (found) {
      String sign = "?" + after.text();
      unknownOperator(
          question.range().to(after.range()),
          sign.equals("?.") ? "write `a.?b` for `a?.b`" : "write `a[?b]` for `a?[b]`");
      tokens.next();
    }
    return found;
  }

  private void unknownOperator(Range range, String help) {
    problems.add("unknown-operator", problems.quote(range) + " is not an operator", help, range);
  }

  void reserved(Token name) {
    problems.add(
        "reserved-word",
        "`" + name.text() + "` is a reserved word",
        "only a field may have this name, as in `self." + name.text() + "`",
        name.range());
  }

  /** Nothing that could be an operand stands here. */
  Expr noOperand() {
    Token token = tokens.peek();
    Token before = tokens.previous();
    if (tokens.atStart()) {
      if (token.kind() == TokenKind.END) {
        return empty(token);
      }
      return unexpectedOperand(token);
    }
    if (before.kind() == TokenKind.QUESTION && before.touches(token) && isElvis(token)) {
      return fail(
          "unknown-operator",
          "`?" + token.text() + "` is not an operator",
          "write `a.?b.orValue(c)`",
          before.range().to(token.range()));
    }
    if (needsOperand(before)
        && !token.kind().isOperator()
        && token.kind() != TokenKind.QUOTED_NAME) {
      return fail(
          "missing-operand",
          "nothing follows `" + before.text() + "`",
          before.kind() == TokenKind.COMMA ? "remove the `,`" : null,
          before.range());
    }
    if (before.kind().opens() && token.kind().closes()) {
      return fail(
          "missing-operand",
          "nothing stands between `" + before.text() + "` and `" + token.text() + "`",
          null,
          before.range().to(token.range()));
    }
    return unexpectedOperand(token);
  }

  private Expr empty(Token end) {
    if (problems.count() == 0) {
      return fail("empty-expression", "the expression is empty", null, end.range());
    }
    // What was there has been reported: it is not CEL.
    return new Expr.Literal(null, end.range());
  }

  private static boolean needsOperand(Token token) {
    return token.kind().isOperator()
        || token.kind() == TokenKind.COMMA
        || token.isWord("and")
        || token.isWord("or");
  }

  private static boolean isElvis(Token token) {
    return token.kind() == TokenKind.QUESTION || token.kind() == TokenKind.COLON;
  }

  private Expr unexpectedOperand(Token token) {
    if (token.kind() == TokenKind.QUOTED_NAME) {
      return fail(
          "unexpected-token",
          "a name in backquotes stands only after a `.`",
          "text is written in `'`",
          token.range());
    }
    return token.kind().isOperator()
        ? fail(
            "missing-operand", "nothing stands before `" + token.text() + "`", null, token.range())
        : fail("unexpected-token", "unexpected `" + token.text() + "`", null, token.range());
  }

  /** A name does not follow a dot. */
  Expr noField(Token dot) {
    Token token = tokens.peek();
    if (token.text().isEmpty() || !Lexer.isNameStart(token.text().charAt(0))) {
      return fail(
          "missing-field",
          "no field is named after `.`",
          token.kind() == TokenKind.LEFT_BRACKET ? "remove the `.`" : null,
          dot.range());
    }
    return fail(
        "reserved-word",
        "`" + token.text() + "` cannot be written as a field",
        "write `['" + token.text() + "']`",
        token.range());
  }

  /** In the braces of a message, something stands in the place of the name of a field. */
  Expr noFieldName() {
    return fail(
        "missing-field",
        "unexpected " + problems.quote(tokens.peek().range()) + " in place of a field",
        "a message is written `Type{field: value}`",
        tokens.peek().range());
  }

  void noColon(Token question) {
    if (tokens.at(TokenKind.QUESTION)) {
      fail(
          "nested-conditional",
          "a conditional between `?` and `:` needs parentheses",
          "write `a ? (b ? c : d) : e`",
          tokens.peek().range());
    } else {
      fail(
          "missing-else",
          "`?` without `:`",
          "a conditional is written `condition ? then : otherwise`",
          question.range());
    }
  }

  void noValue(Range key) {
    fail(
        "missing-value",
        "no `:` follows the key " + problems.quote(key),
        "a map is written `{key: value}`, a list `[value]`",
        key);
  }

  /** An expression is complete, and yet something follows. */
  void leftOver() {
    Token token = tokens.peek();
    String help = new LeftOver(tokens.previous(), token).help();
    fail("unexpected-token", "unexpected " + problems.quote(token.range()), help, token.range());
  }

  private Expr fail(String code, String message, @Nullable String help, Range range) {
    tokens.fail(code, message, help, range);
    return new Expr.Literal(null, range);
  }
}
