package dev.wharfinger.internal.dockerfile.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes the flags off the arguments of an instruction, as the function {@code extractBuilderFlags}
 * of BuildKit does; but that takes bytes for characters, and garbles those beyond ASCII.
 */
final class FlagWords {
  private final TracedText line;
  private final List<Flag> flags = new ArrayList<>();
  private int position;

  FlagWords(TracedText line) {
    this.line = line;
    position = takeFlags();
  }

  List<Flag> flags() {
    return List.copyOf(flags);
  }

  /** What is left, without white space around it. */
  TracedText rest() {
    return line.slice(position, line.length()).trim();
  }

  private int takeFlags() {
    while (true) {
      skipSpaces();
      if (!line.hasAt(position, "--")) {
        return position;
      }
      int start = position;
      TracedText word = word();
      // Every word begins with two dashes; that with nothing else ends the flags.
      if (word.length() == 2) {
        return position;
      }
      flags.add(new Flag(word, line.origin(start), line.origin(position - 1) + 1));
    }
  }

  private void skipSpaces() {
    while (position < line.length() && isSpace(line.charAt(position))) {
      position++;
    }
  }

  /** Only spaces of ASCII end a flag. */
  private static boolean isSpace(char c) {
    return c < 0x80 && Spaces.isSpace(c);
  }

  /** The escape is the backslash, whatever the directive says, and escapes in single quotes too. */
  private TracedText word() {
    TracedText.Builder word = new TracedText.Builder();
    char quote = 0;
    for (; position < line.length(); position++) {
      char c = line.charAt(position);
      if (quote == 0 && isSpace(c)) {
        break;
      }
      if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
      } else if (quote != 0 && c == quote) {
        quote = 0;
      } else if (c != '\\') {
        word.add(c, line.origin(position));
      } else if (position + 1 < line.length()) {
        position++;
        word.add(line.charAt(position), line.origin(position));
      }
    }
    return word.build(line.origin(0));
  }
}
