package dev.wharfinger.report;

import dev.wharfinger.Location;
import dev.wharfinger.internal.raw.SourceText;
import java.util.Optional;

/** The line that a location starts in, with the range underlined. */
final class Excerpt {
  /** The longest line that is shown whole, in code points; of a longer one, a window. */
  static final int WINDOW = 120;

  private static final String CUT = "…";

  private final int[] line;
  private final int lineNumber;
  private final int markStart;
  private final int markEnd;

  private Excerpt(int[] line, Location location) {
    this.line = line;
    this.lineNumber = location.line();
    this.markStart = Math.max(0, Math.min(location.column() - 1, line.length));
    int end = location.endLine() > location.line() ? line.length : location.endColumn() - 1;
    this.markEnd = Math.max(markStart + 1, Math.min(end, line.length));
  }

  /** Empty where the location is not in the text. */
  static Optional<Excerpt> of(SourceText source, Location location) {
    if (location.line() < 1 || location.line() > source.lineCount()) {
      return Optional.empty();
    }
    int[] line = source.lineText(location.line()).codePoints().toArray();
    return Optional.of(new Excerpt(line, location));
  }

  /** Two lines, each with its line end. */
  String render() {
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
    if (markStart >= end) {
      marks.append('^'); // at the end of the line, where something is missing
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
