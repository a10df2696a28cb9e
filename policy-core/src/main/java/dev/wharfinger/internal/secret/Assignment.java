package dev.wharfinger.internal.secret;

import java.util.Optional;

/**
 * A name and the value that is given to it, in whatever language: {@code name = "value"}, {@code
 * "name": "value"}, {@code name := value}, {@code f("name", "value")}, {@code --name value}.
 *
 * @param name where the name begins
 * @param nameEnd where it ends
 * @param start where the value begins, without its quotes
 * @param end where it ends
 * @param isQuoted whether it stands in quotes
 */
record Assignment(int name, int nameEnd, int start, int end, boolean isQuoted) {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_SPACE = 60;
  private static final int MOST_ESCAPES = 8;
  private static final String QUOTES = "\"'`";
  private static final String AFTER_BARE = "\"'`,;<>(){}[]&|\\";

  /**
   * The assignment to the name that a word is a part of.
   *
   * @param reach how many characters of the value are looked at
   */
  static Optional<Assignment> around(CharSequence text, int from, int to, int reach) {
    int name = from;
    while (name > 0 && from - name < LONGEST_NAME && NameWords.isPart(text.charAt(name - 1))) {
      name--;
    }
    int nameEnd = to;
    while (nameEnd < text.length()
        && nameEnd - to < LONGEST_NAME
        && NameWords.isPart(text.charAt(nameEnd))) {
      nameEnd++;
    }
    int at = new Reader(text, name).afterOperator(nameEnd);
    return at < 0 ? Optional.empty() : Optional.of(value(text, name, nameEnd, at, reach));
  }

  private static Assignment value(CharSequence text, int name, int nameEnd, int from, int reach) {
    int start = from;
    while (start < text.length() && start - from < MOST_ESCAPES && text.charAt(start) == '\\') {
      start++;
    }
    char quote = start < text.length() ? text.charAt(start) : ' ';
    boolean quoted = QUOTES.indexOf(quote) >= 0;
    start += quoted ? 1 : 0;
    int last = Math.min(text.length(), start + reach);
    int end = start;
    while (end < last && !ends(text.charAt(end), quoted, quote)) {
      end++;
    }
    while (quoted && end > start && end < last && text.charAt(end - 1) == '\\') {
      end--;
    }
    return new Assignment(name, nameEnd, start, end, quoted);
  }

  private static boolean ends(char c, boolean quoted, char quote) {
    return quoted ? c == quote || c == '\n' || c == '\r' : c <= ' ' || AFTER_BARE.indexOf(c) >= 0;
  }

  /** Reads what stands between name and value. */
  private record Reader(CharSequence text, int name) {

    /** The place behind the operator and the space around it; negative if there is none. */
    private int afterOperator(int nameEnd) {
      int at = skip(nameEnd, "\\\"'`])", 4);
      boolean wasQuoted = at > nameEnd;
      int operator = skip(at, " \t", LONGEST_SPACE);
      int end = skip(operator, ":?|=>", 4);
      String found = text.subSequence(operator, end).toString();
      if (found.contains("=") || found.startsWith(":") || found.startsWith(">")) {
        return skip(end, " \t", LONGEST_SPACE);
      }
      if (wasQuoted && end < text.length() && text.charAt(end) == ',') {
        return skip(end + 1, " \t", LONGEST_SPACE);
      }
      boolean option = text.charAt(name) == '-' && operator > nameEnd && end == operator;
      return option ? operator : -1;
    }

    private int skip(int from, String characters, int most) {
      int at = from;
      while (at < text.length() && at - from < most && characters.indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      return at;
    }
  }
}
