package dev.wharfinger.internal.cel.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts the text of an expression into tokens. */
final class Lexer {
  private static final String TYPOGRAPHIC_QUOTES = "‘’‚‛“”„‟«»´′″";

  private final String text;
  private final Problems problems;
  private final NumberLexer numbers;
  private final StringLexer strings;
  private final SignLexer signs;
  private final List<Token> tokens = new ArrayList<>();
  private int position;

  private Lexer(String text, Problems problems) {
    this.text = text;
    this.problems = problems;
    this.numbers = new NumberLexer(text, problems);
    this.strings = new StringLexer(text, problems);
    this.signs = new SignLexer(text, problems);
  }

  /** The tokens, with an end; empty, with a problem, where the rest would be guesswork. */
  static Optional<List<Token>> read(String text, Problems problems) {
    return new Lexer(text, problems).read();
  }

  private Optional<List<Token>> read() {
    for (skipSpace(); position < text.length(); skipSpace()) {
      if (problems.isFull() || !readToken()) {
        return Optional.empty();
      }
    }
    add(new Token(TokenKind.END, "", null, new Range(position, position)));
    return Optional.of(tokens);
  }

  private boolean readToken() {
    char c = text.charAt(position);
    if (strings.beginsAt(position)) {
      return add(strings.read(position));
    }
    if (numbers.beginsAt(position)) {
      return add(numbers.read(position));
    }
    if (isNameStart(c)) {
      return add(word());
    }
    if (c == '`') {
      return add(quotedName());
    }
    if (TYPOGRAPHIC_QUOTES.indexOf(c) >= 0) {
      return add(typographicText());
    }
    int before = problems.count();
    Optional<Token> sign = signs.read(position);
    return (sign.isPresent() || problems.count() > before) ? add(sign) : skipUnexpected();
  }

  private boolean add(Token token) {
    tokens.add(token);
    position = token.end();
    return true;
  }

  private boolean add(Optional<Token> token) {
    return token.map(this::add).orElse(false);
  }

  private void skipSpace() {
    while (position < text.length()) {
      if (" \t\n\f\r".indexOf(text.charAt(position)) >= 0) {
        position++;
      } else if (text.startsWith("//", position)) {
        int end = text.indexOf('\n', position);
        position = end < 0 ? text.length() : end;
      } else {
        return;
      }
    }
  }

  private Token word() {
    int end = position;
    while (end < text.length() && isNamePart(text.charAt(end))) {
      end++;
    }
    String word = text.substring(position, end);
    TokenKind kind =
        switch (word) {
          case "true" -> TokenKind.TRUE;
          case "false" -> TokenKind.FALSE;
          case "null" -> TokenKind.NULL;
          case "in" -> TokenKind.IN;
          default -> TokenKind.IDENT;
        };
    Object value =
        (kind == TokenKind.TRUE || kind == TokenKind.FALSE) ? kind == TokenKind.TRUE : null;
    return new Token(kind, word, value, new Range(position, end));
  }

  private Optional<Token> quotedName() {
    int end = position + 1;
    while (end < text.length() && isQuotedNamePart(text.charAt(end))) {
      end++;
    }
    if (end < text.length() && text.charAt(end) == '`' && end > position + 1) {
      return Optional.of(
          new Token(
              TokenKind.QUOTED_NAME,
              text.substring(position + 1, end),
              null,
              new Range(position, end + 1)));
    }
    problems.add(
        "invalid-quoted-name",
        "a name in backquotes has letters, digits, spaces and `_.-/` only",
        "text is written in `'`; an entry of any name is read as in `labels['a:b']`",
        new Range(position, Math.min(end + 1, text.length())));
    return Optional.empty();
  }

  private Optional<Token> typographicText() {
    Range open = new Range(position, position + 1);
    problems.add(
        "typographic-quote",
        problems.quote(open) + " is a typographic quote",
        "write `'` or `\"`",
        open);
    for (int i = position + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
      if (TYPOGRAPHIC_QUOTES.indexOf(text.charAt(i)) >= 0) {
        String content = text.substring(position + 1, i);
        return Optional.of(
            new Token(TokenKind.STRING, content, content, new Range(position, i + 1)));
      }
    }
    return Optional.empty();
  }

  private boolean skipUnexpected() {
    int codePoint = text.codePointAt(position);
    Range range = new Range(position, position + Character.charCount(codePoint));
    boolean visible = !Character.isISOControl(codePoint) && !Character.isSpaceChar(codePoint);
    String shown = visible ? problems.quote(range) : "U+%04X".formatted(codePoint);
    String help =
        switch (codePoint) {
          case '#' -> "a comment begins with `//`";
          case ';' -> "a policy has one expression, without `;` at its end";
          case 0xA0 -> "it looks like a space: write one in its place";
          default -> null;
        };
    problems.add("unexpected-character", "unexpected character " + shown, help, range);
    position = range.end();
    return true;
  }

  static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  static boolean isNamePart(char c) {
    return isNameStart(c) || (c >= '0' && c <= '9');
  }

  static boolean isQuotedNamePart(char c) {
    return isNamePart(c) || " .-/".indexOf(c) >= 0;
  }

  /** The value of a digit of either case, or -1. */
  static int hexValue(char c) {
    return c < 128 ? Character.digit(c, 16) : -1;
  }
}
