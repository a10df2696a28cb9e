package dev.wharfinger.report;

import dev.wharfinger.internal.excerpt.Glyph;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text in HTML that is XML as well, for elements and attributes in double quotes alike. */
final class HtmlText {
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  private HtmlText() {}

  /** One line, in which nothing is syntax, and nothing changes the direction of what follows. */
  static String escape(String text) {
    return syntax(Glyph.line(text));
  }

  /** A sentence, in which the words in backquotes are code. */
  static String sentence(String text) {
    String escaped = escape(text);
    return escaped.indexOf('`') < 0
        ? escaped
        : QUOTED
            .matcher(escaped)
            .replaceAll(quoted -> Matcher.quoteReplacement("<code>" + quoted.group(1) + "</code>"));
  }

  /** Text of several lines, each with its line end but the last. */
  static String lines(String text) {
    return String.join("\n", text.strip().lines().map(HtmlText::sentence).toList());
  }

  /** Escapes what is syntax, of text in which nothing else is unsafe. */
  static String syntax(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        // no characters of XML
        case '\ufffe' -> escaped.append("\\ufffe");
        case '\uffff' -> escaped.append("\\uffff");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
