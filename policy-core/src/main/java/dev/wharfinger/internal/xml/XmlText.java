package dev.wharfinger.internal.xml;

import java.util.Locale;

/** Text in XML 1.0, for elements and attributes alike. */
final class XmlText {
  private XmlText() {}

  /**
   * Escapes what is syntax, and the white space that a parser would change. What XML cannot hold at
   * all, such as control characters, is written as {@code \}{@code uXXXX}.
   */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints().forEach(c -> escaped.append(escape(c)));
    return escaped.toString();
  }

  private static String escape(int c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\t', '\n', '\r' -> "&#" + c + ";";
      default -> isCharacter(c) ? Character.toString(c) : String.format(Locale.ROOT, "\\u%04x", c);
    };
  }

  /** Production 2 of XML 1.0, without the white space. */
  private static boolean isCharacter(int c) {
    return (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
  }
}
