package dev.wharfinger.internal.dockerfile.syntax;

/** Reads the quotes and variables of a line for {@link ShellWords}; variables stay as they are. */
final class ShellText {
  private static final int MOST_NESTED = 100;

  private final String text;
  private final boolean rawQuotes;
  private boolean rawEscapes;
  private int position;
  private int depth;

  ShellText(String text, boolean rawQuotes, boolean rawEscapes) {
    this.text = text;
    this.rawQuotes = rawQuotes;
    this.rawEscapes = rawEscapes;
  }

  /** Thrown, and caught at once, where a quote or brace is not closed. */
  static final class UnbalancedException extends Exception {
    private static final long serialVersionUID = 1L;

    private UnbalancedException() {
      super(null, null, false, false);
    }
  }

  int position() {
    return position;
  }

  boolean hasNext() {
    return position < text.length();
  }

  char peek() {
    return text.charAt(position);
  }

  char next() {
    return text.charAt(position++);
  }

  private boolean at(char c) {
    return hasNext() && peek() == c;
  }

  private char require() throws UnbalancedException {
    if (!hasNext()) {
      throw new UnbalancedException();
    }
    return next();
  }

  /** A less-than sign; two of them, with the white space that may stand before the name. */
  String lessThan() {
    int start = position++;
    if (at('<')) {
      position = Spaces.skip(text, position + 1);
    }
    return text.substring(start, position);
  }

  /** What stands between quotes. */
  String quoted() throws UnbalancedException {
    StringBuilder result = new StringBuilder();
    char quote = next();
    appendQuote(result, quote);
    while (!at(quote)) {
      if (quote == '"' && at('$')) {
        result.append(variable());
        continue;
      }
      char c = require();
      if (quote == '"' && c == '\\') {
        appendEscaped(result);
      } else {
        result.append(c);
      }
    }
    appendQuote(result, next());
    return result.toString();
  }

  private void appendQuote(StringBuilder result, char quote) {
    if (rawQuotes) {
      result.append(quote);
    }
  }

  /** Within double quotes, few characters can be escaped. */
  private void appendEscaped(StringBuilder result) {
    if (rawEscapes) {
      result.append('\\');
    }
    if (hasNext()) {
      boolean escapable = at('"') || at('$') || at('\\');
      result.append(escapable ? next() : '\\');
    }
  }

  /** An expression of a variable. */
  String variable() throws UnbalancedException {
    int start = position++;
    if (!at('{')) {
      skipName();
      return text.substring(start, position);
    }
    position++;
    if (!hasNext() || at('{') || at('}') || at(':')) {
      throw new UnbalancedException();
    }
    skipName();
    String name = text.substring(start, position);
    char modifier = require();
    return switch (modifier) {
      case '}' -> name + '}';
      case ':' -> name + ':' + modified(require());
      case '+', '-', '?', '#', '%' -> name + modified(modifier);
      case '/' -> name + replacement();
      default -> throw new UnbalancedException();
    };
  }

  private String modified(char modifier) throws UnbalancedException {
    return modifier + until('}', modifier == '#' || modifier == '%') + '}';
  }

  private String replacement() throws UnbalancedException {
    if (at('/')) {
      position++;
    }
    return '/' + until('/', true) + '/' + until('}', true) + '}';
  }

  private void skipName() {
    if (hasNext() && Character.isDigit(peek())) {
      while (hasNext() && Character.isDigit(peek())) {
        position++;
      }
    } else if (hasNext() && "@*#?-$!".indexOf(peek()) >= 0) {
      position++;
    } else {
      while (hasNext() && isNamePart(text.codePointAt(position))) {
        position += Character.charCount(text.codePointAt(position));
      }
    }
  }

  private static boolean isNamePart(int c) {
    return Character.isLetter(c) || Character.isDigit(c) || c == '_';
  }

  /** All up to a character, which may have quotes and variables of its own. */
  private String until(char stop, boolean raw) throws UnbalancedException {
    if (depth == MOST_NESTED) {
      throw new UnbalancedException();
    }
    boolean before = rawEscapes;
    rawEscapes = raw;
    depth++;
    StringBuilder result = new StringBuilder();
    while (!at(stop)) {
      char c = hasNext() ? peek() : require();
      switch (c) {
        case '\'', '"' -> result.append(quoted());
        case '$' -> result.append(variable());
        case '\\' -> {
          position++;
          if (rawEscapes) {
            result.append(c);
          }
          result.append(require());
        }
        default -> result.append(next());
      }
    }
    position++;
    depth--;
    rawEscapes = before;
    return result.toString();
  }
}
