package dev.wharfinger.internal.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of values that are separated by commas, one row a line (RFC 4180 without line breaks).
 */
final class Csv {
  private Csv() {}

  /**
   * Reads the rows below the head; leaves out comments and empty lines.
   *
   * @param columns the head that the table must have
   * @throws IllegalArgumentException if the head differs, or a row has more or fewer columns
   */
  static List<List<String>> rows(List<String> lines, List<String> columns) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : lines) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        List<String> row = split(line);
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException(
              "`" + line + "` has " + row.size() + " columns and not " + columns.size());
        }
        rows.add(row);
      }
    }
    if (rows.isEmpty() || !rows.get(0).equals(columns)) {
      throw new IllegalArgumentException(
          "the table does not begin with `" + String.join(",", columns) + "`");
    }
    return rows.subList(1, rows.size());
  }

  private static List<String> split(String line) {
    return line.indexOf('"') < 0 ? List.of(line.split(",", -1)) : splitQuoted(line);
  }

  private static List<String> splitQuoted(String line) {
    List<String> values = new ArrayList<>();
    int start = 0;
    while (start <= line.length()) {
      boolean quoted = line.startsWith("\"", start);
      int end = quoted ? closingQuote(line, start + 1) + 1 : line.indexOf(',', start);
      if (end < 0) {
        end = line.length();
      }
      values.add(
          quoted
              ? line.substring(start + 1, end - 1).replace("\"\"", "\"")
              : line.substring(start, end));
      start = end + 1;
    }
    return values;
  }

  private static int closingQuote(String line, int from) {
    int quote = line.indexOf('"', from);
    while (quote >= 0 && line.startsWith("\"\"", quote)) {
      quote = line.indexOf('"', quote + 2);
    }
    if (quote < 0) {
      throw new IllegalArgumentException("`" + line + "` has a quote that is not closed");
    }
    return quote;
  }
}
