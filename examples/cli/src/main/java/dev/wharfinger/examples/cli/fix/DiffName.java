package dev.wharfinger.examples.cli.fix;

/** The name of a file in the head of a diff, which ends where a line or a word does. */
final class DiffName {
  private DiffName() {}

  /**
   * Writes it as Git does: in quotes if there is anything in it that would end the line or the
   * name, and with a tab behind it if there are spaces, since {@code patch} takes the first for its
   * end.
   */
  static String of(String file) {
    StringBuilder quoted = new StringBuilder("\"");
    file.codePoints().forEach(c -> append(c, quoted));
    quoted.append('"');
    if (quoted.length() > file.length() + 2) {
      return quoted.toString();
    }
    return file.indexOf(' ') < 0 ? file : file + "\t";
  }

  private static void append(int c, StringBuilder quoted) {
    switch (c) {
      case '"', '\\' -> quoted.append('\\').append((char) c);
      case '\n' -> quoted.append("\\n");
      case '\t' -> quoted.append("\\t");
      default -> {
        if (c < ' ' || c == 0x7F) {
          quoted.append("\\%03o".formatted(c));
        } else {
          quoted.appendCodePoint(c);
        }
      }
    }
  }
}
