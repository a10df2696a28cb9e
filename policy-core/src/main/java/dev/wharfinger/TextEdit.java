package dev.wharfinger;

import java.util.Comparator;
import java.util.List;

/**
 * A piece of a file's text, and what stands there instead after an edit.
 *
 * @param location the piece in lines and columns; it may be empty, where something is put in
 * @param start the offset of its first character in the text of the file, in UTF-16 units
 * @param end the offset behind its last character
 * @param text what stands there afterwards; empty if the piece is taken out
 */
public record TextEdit(Location location, int start, int end, String text) {
  private static final Comparator<TextEdit> BY_POSITION =
      Comparator.comparingInt(TextEdit::start).thenComparingInt(TextEdit::end);

  /**
   * A text after edits.
   *
   * @param edits of this text, in any order; those at the same place are made in the order given
   * @throws IllegalArgumentException if edits overlap, or lie outside of the text
   */
  public static String apply(String text, List<TextEdit> edits) {
    StringBuilder edited = new StringBuilder(text.length() + 64);
    int done = 0;
    for (TextEdit edit : edits.stream().sorted(BY_POSITION).toList()) {
      if (edit.start < done || edit.end < edit.start || edit.end > text.length()) {
        throw new IllegalArgumentException("this edit overlaps with another one: " + edit);
      }
      edited.append(text, done, edit.start).append(edit.text);
      done = edit.end;
    }
    return edited.append(text, done, text.length()).toString();
  }
}
