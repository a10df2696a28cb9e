package dev.wharfinger.internal.cel.syntax;

import java.util.Optional;

/** Reads the text or bytes in quotes that begin at an offset. */
final class StringLexer {
  private final String text;
  private final Problems problems;

  StringLexer(String text, Problems problems) {
    this.text = text;
    this.problems = problems;
  }

  /** Whether quotes begin here, or one of the prefixes {@code r}, {@code b} and {@code br}. */
  boolean beginsAt(int offset) {
    int quote = offset;
    if (isOneOf(quote, "bB")) {
      quote++;
    }
    if (isOneOf(quote, "rR")) {
      quote++;
    }
    return isOneOf(quote, "'\"");
  }

  /** The literal; empty, with a problem, if it does not end. */
  Optional<Token> read(int start) {
    int open = start;
    boolean bytes = isOneOf(open, "bB");
    open += bytes ? 1 : 0;
    boolean raw = isOneOf(open, "rR");
    open += raw ? 1 : 0;
    String quote = quoteAt(open);
    int content = open + quote.length();
    int close = close(content, quote, raw);
    if (close < 0) {
      unterminated(start, content, quote);
      return Optional.empty();
    }
    Range range = new Range(start, close + quote.length());
    Object value = value(content, close, raw, bytes);
    return Optional.of(
        new Token(
            bytes ? TokenKind.BYTES : TokenKind.STRING,
            text.substring(range.start(), range.end()),
            value,
            range));
  }

  private Object value(int content, int close, boolean raw, boolean bytes) {
    Escapes escapes = new Escapes(text, content, close, raw, bytes, problems);
    return bytes ? escapes.bytes() : escapes.string();
  }

  private String quoteAt(int open) {
    String quote = text.substring(open, open + 1);
    return text.startsWith(quote.repeat(3), open) ? quote.repeat(3) : quote;
  }

  private int close(int content, String quote, boolean raw) {
    boolean multiline = quote.length() == 3;
    for (int i = content; i < text.length(); i++) {
      char c = text.charAt(i);
      if (text.startsWith(quote, i)) {
        return i;
      }
      if (!multiline && (c == '\n' || c == '\r')) {
        return -1;
      }
      if (c == '\\' && !raw && i + 1 < text.length() && !isOneOf(i + 1, "\r\n")) {
        i++;
      }
    }
    return -1;
  }

  private void unterminated(int start, int content, String quote) {
    int end = content;
    while (end < text.length() && !isOneOf(end, "\r\n")) {
      end++;
    }
    problems.add(
        "unterminated-string",
        "the text has no closing `" + quote + "`",
        quote.length() == 3
            ? null
            : "close it on the same line; text of several lines stands between `"
                + quote.repeat(3)
                + "`",
        new Range(start, end));
  }

  private boolean isOneOf(int offset, String characters) {
    return offset < text.length() && characters.indexOf(text.charAt(offset)) >= 0;
  }
}
