package dev.wharfinger.report;

import dev.wharfinger.internal.excerpt.Glyph;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text in GitHub Flavored Markdown, for a cell of a table or anything else that is one line.
 * Nothing in it is syntax, names a person, or becomes a link.
 */
final class MarkdownText {
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  /** What a code span cannot hold in a cell. */
  private static final Pattern UNSPANNED = Pattern.compile("[`|\\\\]");

  /** Between this and what it would mean, so that it means nothing. */
  private static final String ZERO_WIDTH_SPACE = "&#8203;";

  private MarkdownText() {}

  /** A sentence, in which the words in backquotes are code. */
  static String sentence(String text) {
    String line = Glyph.line(text);
    StringBuilder sentence = new StringBuilder();
    Matcher quoted = QUOTED.matcher(line);
    int end = 0;
    while (quoted.find()) {
      sentence.append(escape(line.substring(end, quoted.start()))).append(code(quoted.group(1)));
      end = quoted.end();
    }
    return sentence.append(escape(line.substring(end))).toString();
  }

  /** A name or a path, as code. */
  static String code(String text) {
    String line = Glyph.line(text);
    return line.isBlank() || UNSPANNED.matcher(line).find()
        ? "<code>" + escape(line) + "</code>"
        : "`" + line + "`";
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '*', '_', '[', ']', '~', '!' -> escaped.append('\\').append(c);
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        case '`', '|', '\\', '$' -> escaped.append("&#").append((int) c).append(';');
        case '@', '#' -> escaped.append(c).append(ZERO_WIDTH_SPACE);
        case ':' -> escaped.append(text.startsWith("//", i + 1) ? ":" + ZERO_WIDTH_SPACE : ":");
        case '.' -> escaped.append(endsWithWww(text, i) ? "." + ZERO_WIDTH_SPACE : ".");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static boolean endsWithWww(String text, int end) {
    return end >= 3 && text.regionMatches(true, end - 3, "www", 0, 3);
  }
}
