package dev.wharfinger.internal.excerpt;

import java.util.Locale;

/**
 * A character as a terminal shows it.
 *
 * @param text what to print for it
 * @param width the number of cells that this takes; meaningless for a tab
 */
public record Glyph(String text, int width) {

  /** How a code point is shown. */
  public static Glyph of(int codePoint) {
    if (codePoint == '\t') {
      return new Glyph("\t", 1);
    }
    if (isUnsafe(codePoint)) {
      String escape = String.format(Locale.ROOT, "\\u%04x", codePoint);
      return new Glyph(escape, escape.length());
    }
    return new Glyph(Character.toString(codePoint), width(codePoint));
  }

  /** Text for one line of a terminal: nothing in it moves the cursor or changes the direction. */
  public static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> line.append(c == '\n' ? "\\n" : c == '\t' ? "\\t" : Glyph.of(c).text()));
    return line.toString();
  }

  /** What stands below this glyph when something further right is underlined. */
  String blank() {
    return text.equals("\t") ? text : " ".repeat(width);
  }

  private static boolean isUnsafe(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE
        || isDirection(c);
  }

  /** Marks that reorder what follows, so that text reads other than it is ("Trojan Source"). */
  private static boolean isDirection(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return isWide(c) ? 2 : 1;
  }

  /** The blocks of East Asian width W and F (Unicode annex 11) and the emoji. */
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }
}
