package dev.wharfinger.internal.cel.syntax;

import java.util.Set;

/** What follows an expression that was thought to be complete. */
record LeftOver(Token before, Token token) {
  private static final Set<String> METHODS =
      Set.of("contains", "startsWith", "endsWith", "matches");

  /** What the author may have meant. */
  String help() {
    boolean names = before.kind() == TokenKind.IDENT;
    if (names && before.isWord("rb") && token.kind() == TokenKind.STRING) {
      return "raw bytes are written `br'...'`";
    }
    if (token.kind() == TokenKind.IDENT && METHODS.contains(token.text())) {
      return "write `." + token.text() + "(...)`";
    }
    if (token.isWord("is")) {
      return "values are compared with `==`";
    }
    if (token.isWord("if") || token.isWord("then") || token.isWord("else")) {
      return "a conditional is written `condition ? then : otherwise`";
    }
    if (token.kind() == TokenKind.QUOTED_NAME) {
      return "text is written in `'`";
    }
    if (token.kind() == TokenKind.DOUBLE && token.text().startsWith(".")) {
      return "an element is read as in `list[0]`";
    }
    if (token.kind() == TokenKind.LEFT_PAREN) {
      return "only a name can be called";
    }
    if (token.kind() == TokenKind.COLON) {
      return "a `:` belongs to a `?` before it, or stands between a key and its value";
    }
    if (token.kind() == TokenKind.COMMA) {
      return "a list is written in `[` and `]`";
    }
    return "an operator is missing before it";
  }
}
