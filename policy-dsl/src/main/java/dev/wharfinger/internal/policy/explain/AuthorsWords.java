package dev.wharfinger.internal.policy.explain;

import dev.wharfinger.internal.cel.check.Typed;
import java.util.regex.Pattern;

/** Parts of expressions as their author wrote them, in one line. */
final class AuthorsWords {
  private static final int MOST = 100;
  private static final String PRESENCE = "has(";
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private AuthorsWords() {}

  /** What stands in the text for a part; of {@code has(a.b)} that is {@code a.b}. */
  static String of(Typed part, String text) {
    int end = Math.min(part.range().end(), text.length());
    String words = text.substring(Math.min(part.range().start(), end), end);
    String line = SPACE.matcher(words.strip()).replaceAll(" ");
    boolean presence = line.startsWith(PRESENCE) && line.endsWith(")");
    return cut(presence ? line.substring(PRESENCE.length(), line.length() - 1).strip() : line);
  }

  private static String cut(String line) {
    return line.codePointCount(0, line.length()) <= MOST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, MOST)) + "...";
  }
}
