package dev.wharfinger.internal.policy.file;

import java.util.Optional;

/** What YAML makes of text that is written without quotes. */
final class PlainText {
  private PlainText() {}

  /**
   * Something that YAML reads differently from what the author means.
   *
   * @param start where, in the text
   * @param end behind it
   */
  record Misreading(String message, int start, int end) {}

  /** The first thing in a one-line value that keeps YAML from reading it as text. */
  static Optional<Misreading> misreading(String value) {
    char first = value.charAt(0);
    return switch (first) {
      case '\'', '"' -> afterQuote(value, first);
      case '|', '>' -> Optional.empty();
      case '{' -> mark(value, 1, "a mapping");
      case '[' -> mark(value, 1, "a list");
      case '*' -> mark(value, wordEnd(value), "an alias");
      case '&' -> mark(value, wordEnd(value), "the name of an anchor");
      case '!' -> mark(value, wordEnd(value), "a tag");
      case '@', '`', '%' -> reserved(value);
      case '-' -> value.startsWith(" ", 1) ? mark(value, 1, "an item of a list") : colon(value);
      case '?' -> value.startsWith(" ", 1) ? mark(value, 1, "a key") : colon(value);
      default -> colon(value);
    };
  }

  private static Optional<Misreading> mark(String value, int end, String what) {
    return Optional.of(
        new Misreading("YAML reads `" + value.substring(0, end) + "` as " + what, 0, end));
  }

  private static Optional<Misreading> reserved(String value) {
    String mark = value.startsWith("`") ? "a backquote" : "`" + value.charAt(0) + "`";
    return Optional.of(
        new Misreading("in YAML, text without quotes cannot start with " + mark, 0, 1));
  }

  private static Optional<Misreading> colon(String value) {
    int colon = value.endsWith(":") ? value.length() - 1 : value.indexOf(": ");
    return colon < 0
        ? Optional.empty()
        : Optional.of(new Misreading("YAML reads `: ` as the end of a key", colon, colon + 1));
  }

  private static Optional<Misreading> afterQuote(String value, char quote) {
    int close = closing(value, quote);
    if (close < 0) {
      return Optional.empty();
    }
    String rest = value.substring(close + 1);
    return rest.isBlank() || rest.stripLeading().startsWith("#")
        ? Optional.empty()
        : Optional.of(
            new Misreading(
                "YAML reads `"
                    + value.substring(0, close + 1)
                    + "` as the whole text, and nothing may follow it",
                close + 1,
                value.length()));
  }

  private static int closing(String value, char quote) {
    for (int i = 1; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' && quote == '"') {
        i++;
      } else if (c == quote && quote == '\'' && value.startsWith("'", i + 1)) {
        i++;
      } else if (c == quote) {
        return i;
      }
    }
    return -1;
  }

  private static int wordEnd(String value) {
    int end = 1;
    while (end < value.length() && !Character.isWhitespace(value.charAt(end))) {
      end++;
    }
    return end;
  }
}
