package dev.wharfinger.compiler;

import dev.wharfinger.Location;

/** A line of source with a range of it underlined. */
record Excerpt(Location location, String line) {
  private static final int WIDTH = 110;

  /** How much is shown before the range if the line is too long to be shown whole. */
  private static final int LEAD = 40;

  void appendTo(StringBuilder text) {
    int[] points = line.codePoints().toArray();
    int from = Math.min(location.column() - 1, points.length);
    int to = location.endLine() == location.line() ? location.endColumn() - 1 : points.length;
    to = Math.max(from + 1, Math.min(to, points.length));
    int left = points.length <= WIDTH ? 0 : Math.max(0, from - LEAD);
    int right = Math.min(points.length, left + WIDTH);
    String number = Integer.toString(location.line());
    text.append("  ").append(number).append(" | ").append(left > 0 ? "..." : "");
    append(text, points, left, right);
    text.append(right < points.length ? "..." : "").append('\n');
    text.append("  ").append(" ".repeat(number.length())).append(" | ");
    text.append(left > 0 ? "   " : "");
    for (int i = left; i < from; i++) {
      text.append(points[i] == '\t' ? '\t' : ' ');
    }
    text.append("^".repeat(Math.max(1, Math.min(to, right) - from))).append('\n');
  }

  private static void append(StringBuilder text, int[] points, int from, int to) {
    for (int i = from; i < to; i++) {
      text.appendCodePoint(points[i]);
    }
  }
}
