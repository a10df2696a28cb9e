package dev.wharfinger.internal.cel.regex;

import org.jspecify.annotations.Nullable;

/** Reads {@code [a-z]} and escapes, as far as they are about ASCII. */
final class RegexClass {
  private static final int UNKNOWN = -1;

  private final String text;
  private int position;

  /** Reads a class whose bracket stands before a position. */
  RegexClass(String text, int position) {
    this.text = text;
    this.position = position;
  }

  /** Where the class ended. */
  int end() {
    return position;
  }

  /** The set; null if there is something in it that is not known here. */
  @Nullable CharacterSet set() {
    boolean complement = accept('^');
    CharacterSet set = CharacterSet.NONE;
    boolean first = true;
    while (first || !accept(']')) {
      CharacterSet next = next(first);
      if (next == null) {
        return null;
      }
      set = set.with(next);
      first = false;
    }
    return complement ? set.complement() : set;
  }

  private @Nullable CharacterSet next(boolean first) {
    if (position >= text.length()) {
      return null;
    }
    if (text.charAt(position) == '\\' && position + 1 < text.length()) {
      CharacterSet named = named(text.charAt(position + 1));
      if (named != null) {
        position += 2;
        return named;
      }
    }
    boolean hyphen = text.charAt(position) == '-';
    int from = character();
    // A hyphen between others has several readings.
    if (from < 0 || (hyphen && !first && !text.startsWith("]", position))) {
      return null;
    }
    if (!text.startsWith("-", position) || text.startsWith("-]", position)) {
      return CharacterSet.NONE.with(from);
    }
    position++;
    int to = character();
    return to < from ? null : CharacterSet.NONE.withRange(from, to);
  }

  /** A character of ASCII, or a negative number. */
  private int character() {
    if (position >= text.length()) {
      return UNKNOWN;
    }
    char c = text.charAt(position++);
    if (c == '\\') {
      return position < text.length() ? escaped(text.charAt(position++)) : UNKNOWN;
    }
    return c >= CharacterSet.ASCII || c == '[' ? UNKNOWN : c;
  }

  /** The set that a letter behind a backslash means; null if it means none, or is not known. */
  static @Nullable CharacterSet named(char letter) {
    return switch (letter) {
      case 'd' -> CharacterSet.DIGITS;
      case 'D' -> CharacterSet.DIGITS.complement();
      case 's' -> CharacterSet.SPACES;
      case 'S' -> CharacterSet.SPACES.complement();
      case 'w' -> CharacterSet.WORDS;
      case 'W' -> CharacterSet.WORDS.complement();
      default -> null;
    };
  }

  /** The character that one behind a backslash means; negative if it is not known. */
  static int escaped(char c) {
    return switch (c) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'f' -> '\f';
      case 'r' -> '\r';
      default -> c < CharacterSet.ASCII && !CharacterSet.WORDS.holds(c) ? c : UNKNOWN;
    };
  }

  private boolean accept(char c) {
    boolean there = position < text.length() && text.charAt(position) == c;
    position += there ? 1 : 0;
    return there;
  }
}
