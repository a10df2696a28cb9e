package dev.wharfinger.internal.excerpt;

import dev.wharfinger.Location;
import java.util.List;

/** The line that a location starts in, with the range underlined. */
public final class Excerpt {
  /** The longest line that is shown whole, in code points; of a longer one, a window. */
  static final int WINDOW = 120;

  private static final String CUT = "…";

  private final int[] line;
  private final int lineNumber;
  private final int markStart;
  private final int markEnd;

  /**
   * Prepares the excerpt of a location.
   *
   * @param line the text of the line that the location starts in, without its line end
   */
  public Excerpt(String line, Location location) {
    this.line = line.codePoints().toArray();
    this.lineNumber = location.line();
    this.markStart = Math.max(0, Math.min(location.column() - 1, this.line.length));
    int end = location.endLine() > location.line() ? this.line.length : location.endColumn() - 1;
    this.markEnd = Math.max(markStart + 1, Math.min(end, this.line.length));
  }

  /** The line in three parts, of which the second is the range; empty if it is no character. */
  public List<String> parts() {
    int start = windowStart();
    int end = Math.min(line.length, start + WINDOW);
    int markedUntil = Math.min(markEnd, end);
    return List.of(
        (start > 0 ? CUT : "") + shown(start, markStart),
        shown(markStart, markedUntil),
        shown(markedUntil, end) + (end < line.length ? CUT : ""));
  }

  private String shown(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(Glyph.of(line[i]).text());
    }
    return text.toString();
  }

  /** Two lines, each with its line end. */
  public String render() {
    int start = windowStart();
    int end = Math.min(line.length, start + WINDOW);
    StringBuilder text = new StringBuilder(start > 0 ? CUT : "");
    StringBuilder marks = new StringBuilder(start > 0 ? " " : "");
    for (int i = start; i < end; i++) {
      Glyph glyph = Glyph.of(line[i]);
      text.append(glyph.text());
      if (i < markStart) {
        marks.append(glyph.blank());
      } else if (i < markEnd) {
        marks.append("^".repeat(glyph.width()));
      }
    }
    if (marks.indexOf("^") < 0) {
      marks.append('^'); // at the end of the line, or under what has no width of its own
    }
    text.append(end < line.length ? CUT : "");
    String number = Integer.toString(lineNumber);
    String gutter = " ".repeat(number.length());
    return "  " + number + " | " + text + "\n  " + gutter + " | " + marks + "\n";
  }

  /** Keeps the mark in the window, with a third of it before the mark. */
  private int windowStart() {
    if (line.length <= WINDOW) {
      return 0;
    }
    int wanted = markEnd <= WINDOW ? 0 : markStart - WINDOW / 3;
    return Math.max(0, Math.min(wanted, line.length - WINDOW));
  }
}
