package dev.wharfinger.examples.cli.shell;

import java.util.Locale;

/** Text of others, such as names of files, as a terminal or the log of a build may show it. */
public final class SafeText {
  private SafeText() {}

  /** One line: nothing in it moves the cursor, begins a line or changes the direction. */
  public static String line(String text) {
    return lines(text).replace("\n", "\\n").replace("\t", "\\t");
  }

  /** The same, but ends of lines and tabs stay. */
  static String lines(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints().forEach(c -> safe.append(safe(c)));
    return safe.toString();
  }

  private static String safe(int c) {
    return c == '\n' || c == '\t' || !isUnsafe(c)
        ? Character.toString(c)
        : String.format(Locale.ROOT, "\\u%04x", c);
  }

  private static boolean isUnsafe(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    };
  }
}
