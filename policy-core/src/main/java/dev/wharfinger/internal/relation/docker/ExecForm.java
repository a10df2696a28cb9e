package dev.wharfinger.internal.relation.docker;

import java.util.regex.Pattern;

/** The exec form, where it is meant and missed. */
final class ExecForm {
  private static final String QUOTES = "\"'\u2018\u2019\u201c\u201d";

  /**
   * A bracket with something at once behind it, which no shell takes for its command {@code [}; or
   * one with a first word that a comma or the closing bracket follows.
   */
  private static final Pattern MEANT =
      Pattern.compile(
          "\\[([^\\s\\[].*|\\s*[%s][^%s]*[%s]\\s*(,.*|\\]\\s*)|\\s+[^\\s%s]+\\s*,.*)"
              .formatted(QUOTES, QUOTES, QUOTES, QUOTES),
          Pattern.DOTALL);

  private ExecForm() {}

  /** Whether a text that BuildKit takes for a script was meant to be a list of words. */
  static boolean isMeant(String script) {
    return MEANT.matcher(script.strip()).matches();
  }
}
