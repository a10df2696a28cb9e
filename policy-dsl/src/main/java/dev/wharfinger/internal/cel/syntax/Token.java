package dev.wharfinger.internal.cel.syntax;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A word or sign of an expression.
 *
 * @param text as written; of a quoted name, what stands between the backquotes
 * @param value of a literal other than an integer, else null: whether an integer fits is known only
 *     with its sign
 */
record Token(TokenKind kind, String text, @Nullable Object value, Range range) {

  /** Words kept for languages that embed CEL: no variable or function may have their name. */
  private static final Set<String> RESERVED =
      Set.of(
          "as",
          "break",
          "const",
          "continue",
          "else",
          "for",
          "function",
          "if",
          "import",
          "let",
          "loop",
          "package",
          "namespace",
          "return",
          "var",
          "void",
          "while");

  int start() {
    return range.start();
  }

  int end() {
    return range.end();
  }

  boolean isReserved() {
    return kind == TokenKind.IDENT && RESERVED.contains(text);
  }

  /** Whether this is the word, in small or capital letters. */
  boolean isWord(String word) {
    return kind == TokenKind.IDENT && text.equalsIgnoreCase(word);
  }

  /** Whether nothing stands between this and the other, which comes after it. */
  boolean touches(Token next) {
    return end() == next.start();
  }
}
