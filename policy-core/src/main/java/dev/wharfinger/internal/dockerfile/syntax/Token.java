package dev.wharfinger.internal.dockerfile.syntax;

/**
 * A word of a file.
 *
 * @param text what it says: without the continuations it spans, and decoded if it is JSON; quotes
 *     of the shell form are left, since variables are expanded by them
 * @param start the offset of its first character in the file
 * @param end the offset behind its last character; a continuation may lie in between
 */
public record Token(String text, int start, int end) {
  private static final int SHOWN = 60;

  /** The text as messages show it: without the end, if it is long. */
  public String shown() {
    if (text.length() <= SHOWN) {
      return text;
    }
    boolean halves = Character.isHighSurrogate(text.charAt(SHOWN - 1));
    return text.substring(0, halves ? SHOWN - 1 : SHOWN) + "...";
  }
}
