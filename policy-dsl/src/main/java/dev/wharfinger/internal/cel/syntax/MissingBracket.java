package dev.wharfinger.internal.cel.syntax;

import java.util.List;
import java.util.Set;

/** Finds the place of a closing bracket that is missing, where what stands there tells it. */
final class MissingBracket {
  private static final Set<TokenKind> LITERALS =
      Set.of(TokenKind.STRING, TokenKind.BYTES, TokenKind.INT, TokenKind.UINT, TokenKind.DOUBLE);

  private MissingBracket() {}

  /**
   * What a bracket is missing before: the first token that cannot stand inside, or else the end.
   *
   * @param partners the closing token of each opening one that has one, else 0
   */
  static String place(List<Token> tokens, int[] partners, int opening) {
    for (int i = opening + 1; i < tokens.size() - 1; i++) {
      boolean begins = begins(tokens.get(i - 1), i - 1 == opening);
      boolean afterLiteral =
          LITERALS.contains(tokens.get(i - 1).kind())
              && begins(tokens.get(i - 2), i - 2 == opening);
      Token token = tokens.get(i);
      if ((begins && isOfWhole(token)) || (afterLiteral && isLogical(token))) {
        return "`" + token.text() + "`";
      }
      i = Math.max(i, partners[i]);
    }
    return "the end";
  }

  private static boolean begins(Token token, boolean isOpening) {
    return isOpening || token.kind() == TokenKind.COMMA;
  }

  /** Whether a token goes on with a call that is complete, and begins nothing. */
  private static boolean isOfWhole(Token token) {
    return token.kind() == TokenKind.DOT
        || (token.kind().isOperator()
            && token.kind() != TokenKind.MINUS
            && token.kind() != TokenKind.NOT
            && token.kind() != TokenKind.QUESTION);
  }

  private static boolean isLogical(Token token) {
    return token.kind() == TokenKind.AND || token.kind() == TokenKind.OR;
  }
}
