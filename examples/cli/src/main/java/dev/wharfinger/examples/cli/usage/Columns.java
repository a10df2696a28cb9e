package dev.wharfinger.examples.cli.usage;

import java.util.ArrayList;
import java.util.List;

/** Lines of words below each other. */
public final class Columns {
  private static final String GAP = "  ";

  private Columns() {}

  /**
   * Aligns rows, and breaks no line, so that tools for lines can work with them.
   *
   * @param rows of equal length
   */
  public static String align(List<List<String>> rows) {
    List<Integer> widths = new ArrayList<>();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        if (i == widths.size()) {
          widths.add(0);
        }
        widths.set(i, Math.max(widths.get(i), row.get(i).length()));
      }
    }
    StringBuilder lines = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        line.append(row.get(i)).append(" ".repeat(widths.get(i) - row.get(i).length())).append(GAP);
      }
      lines.append(line.toString().stripTrailing()).append('\n');
    }
    return lines.toString();
  }
}
