package dev.wharfinger.internal.text;

/** Patterns in which {@code *} stands for any characters. */
public final class Wildcard {
  private static final char ANY = '*';

  private Wildcard() {}

  /** Whether there is something in a text that stands for others. */
  public static boolean isIn(String text) {
    return text.indexOf(ANY) >= 0;
  }

  /** Whether a text is one that a pattern stands for, as a whole. */
  public static boolean matches(String pattern, String text) {
    int at = 0;
    int i = 0;
    int star = -1;
    int tried = 0; // from where the characters behind the last star were looked for
    while (i < text.length()) {
      if (at < pattern.length() && pattern.charAt(at) == ANY) {
        star = at++;
        tried = i;
      } else if (at < pattern.length() && pattern.charAt(at) == text.charAt(i)) {
        at++;
        i++;
      } else if (star >= 0) {
        at = star + 1;
        i = ++tried;
      } else {
        return false;
      }
    }
    while (at < pattern.length() && pattern.charAt(at) == ANY) {
      at++;
    }
    return at == pattern.length();
  }
}
