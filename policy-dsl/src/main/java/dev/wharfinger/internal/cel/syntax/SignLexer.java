package dev.wharfinger.internal.cel.syntax;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads operators and brackets, and those of other languages that are not CEL's. */
final class SignLexer {

  /** A sign; those with a help are mistaken for the one that the help names. */
  private record Sign(String text, @Nullable TokenKind kind, @Nullable String help) {
    Sign(String text, TokenKind kind) {
      this(text, kind, null);
    }
  }

  // A sign that begins like another comes before it.
  private static final Sign[] SIGNS = {
    new Sign("===", TokenKind.EQUAL, "write `==`"),
    new Sign("!==", TokenKind.NOT_EQUAL, "write `!=`"),
    new Sign("<>", TokenKind.NOT_EQUAL, "write `!=`"),
    new Sign("=>", null, "a macro takes the variable first, as in `list.exists(x, x > 1)`"),
    new Sign("=~", null, "write `text.matches('pattern')`"),
    new Sign("==", TokenKind.EQUAL),
    new Sign("!=", TokenKind.NOT_EQUAL),
    new Sign("<=", TokenKind.LESS_OR_EQUAL),
    new Sign(">=", TokenKind.GREATER_OR_EQUAL),
    new Sign("&&", TokenKind.AND),
    new Sign("||", TokenKind.OR),
    new Sign("=", TokenKind.EQUAL, "values are compared with `==`"),
    new Sign("&", TokenKind.AND, "write `&&`"),
    new Sign("|", TokenKind.OR, "write `||`"),
    new Sign("(", TokenKind.LEFT_PAREN),
    new Sign(")", TokenKind.RIGHT_PAREN),
    new Sign("[", TokenKind.LEFT_BRACKET),
    new Sign("]", TokenKind.RIGHT_BRACKET),
    new Sign("{", TokenKind.LEFT_BRACE),
    new Sign("}", TokenKind.RIGHT_BRACE),
    new Sign(".", TokenKind.DOT),
    new Sign(",", TokenKind.COMMA),
    new Sign(":", TokenKind.COLON),
    new Sign("?", TokenKind.QUESTION),
    new Sign("!", TokenKind.NOT),
    new Sign("-", TokenKind.MINUS),
    new Sign("+", TokenKind.PLUS),
    new Sign("*", TokenKind.STAR),
    new Sign("/", TokenKind.SLASH),
    new Sign("%", TokenKind.PERCENT),
    new Sign("<", TokenKind.LESS),
    new Sign(">", TokenKind.GREATER),
  };

  private final String text;
  private final Problems problems;

  SignLexer(String text, Problems problems) {
    this.text = text;
    this.problems = problems;
  }

  /** The sign that begins here, with a problem if it is another language's; empty if none does. */
  Optional<Token> read(int start) {
    for (Sign sign : SIGNS) {
      if (text.startsWith(sign.text(), start)) {
        Range range = new Range(start, start + sign.text().length());
        if (sign.help() != null) {
          problems.add(
              "unknown-operator", "`" + sign.text() + "` is not an operator", sign.help(), range);
        }
        return Optional.ofNullable(sign.kind())
            .map(kind -> new Token(kind, sign.text(), null, range));
      }
    }
    return Optional.empty();
  }
}
