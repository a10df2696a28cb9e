package dev.wharfinger.internal.dockerfile.word;

import java.util.Arrays;

/**
 * A pattern in which {@code *} stands for any characters and {@code ?} for one, neither of them for
 * a line feed. BuildKit makes regular expressions of patterns; this finds the same matches with a
 * bounded number of steps.
 */
final class Glob {
  private static final int ANY = -1;
  private static final int ANY_RUN = -2;
  private static final int MOST_STEPS = 20_000_000;

  private final int[] tokens;
  private final Part.Reference reference;
  private int steps;

  private Glob(int[] tokens, Part.Reference reference) {
    this.tokens = tokens;
    this.reference = reference;
  }

  /** A pattern as it is used in a reference, which is blamed for what is wrong with it. */
  static Glob of(String pattern, Part.Reference reference) throws WordException {
    int[] characters = pattern.codePoints().toArray();
    int[] tokens = new int[characters.length];
    int count = 0;
    for (int i = 0; i < characters.length; i++) {
      int c = characters[i];
      if (c == '*') {
        tokens[count++] = ANY_RUN;
      } else if (c == '?') {
        tokens[count++] = ANY;
      } else if (c == '\\') {
        i++;
        if (i == characters.length || "*?\\}/".indexOf(characters[i]) < 0) {
          throw badEscape(pattern, reference);
        }
        tokens[count++] = characters[i];
      } else {
        tokens[count++] = c;
      }
    }
    return new Glob(Arrays.copyOf(tokens, count), reference);
  }

  private static WordException badEscape(String pattern, Part.Reference reference) {
    String message =
        "the pattern `%s` escapes a character that needs no escape; only `*`, `?`, `\\`, `}` and"
            + " `/` can be escaped";
    return new WordException(
        "dockerfile-variable", message.formatted(pattern), reference.start(), reference.end());
  }

  /** A text without the longest or shortest match at its beginning or end. */
  String trim(String text, boolean atEnd, boolean longest) throws WordException {
    int[] characters = text.codePoints().toArray();
    if (!atEnd) {
      int end = Math.max(match(characters, 0, longest), 0);
      return new String(characters, end, characters.length - end);
    }
    int end = new Glob(reversed(tokens), reference).match(reversed(characters), 0, longest);
    return new String(characters, 0, characters.length - Math.max(end, 0));
  }

  private static int[] reversed(int[] values) {
    int[] reversed = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      reversed[values.length - 1 - i] = values[i];
    }
    return reversed;
  }

  /**
   * A text with something else for the first match, or for each; matches are as long as they can
   * be. An empty match right behind another one is none (Go's {@code ReplaceAllString}).
   */
  String replace(String text, String replacement, boolean all) throws WordException {
    int[] characters = text.codePoints().toArray();
    StringBuilder result = new StringBuilder();
    int copied = 0;
    for (int at = 0; at <= characters.length; at++) {
      int end = match(characters, at, true);
      if (end < 0 || (end == at && end == copied && at > 0)) {
        continue;
      }
      result.append(new String(characters, copied, at - copied)).append(replacement);
      copied = end;
      at = Math.max(at, end - 1);
      if (!all) {
        break;
      }
    }
    return result.append(new String(characters, copied, characters.length - copied)).toString();
  }

  /** Where the longest or shortest match that begins at an index ends; -1 if there is none. */
  private int match(int[] text, int start, boolean longest) throws WordException {
    boolean[] states = new boolean[tokens.length + 1];
    states[0] = true;
    int found = -1;
    for (int i = start; ; i++) {
      boolean alive = follow(states);
      if (states[tokens.length]) {
        found = i;
      }
      if (!alive || i == text.length || (found >= 0 && !longest)) {
        return found;
      }
      advance(states, text[i]);
    }
  }

  /** Adds what a run of no characters leads to; tells whether anything is left to match. */
  private boolean follow(boolean[] states) throws WordException {
    steps += states.length;
    if (steps > MOST_STEPS) {
      String message = "this pattern needs too many steps to be matched";
      throw new WordException("dockerfile-variable", message, reference.start(), reference.end());
    }
    boolean alive = false;
    for (int i = 0; i < tokens.length; i++) {
      if (states[i] && tokens[i] == ANY_RUN) {
        states[i + 1] = true;
      }
      alive |= states[i];
    }
    return alive;
  }

  private void advance(boolean[] states, int c) {
    states[tokens.length] = false;
    for (int i = tokens.length - 1; i >= 0; i--) {
      boolean active = states[i];
      int token = tokens[i];
      if (active && token != ANY_RUN) {
        states[i + 1] |= token == ANY ? c != '\n' : token == c;
      }
      states[i] = active && token == ANY_RUN && c != '\n';
    }
  }
}
