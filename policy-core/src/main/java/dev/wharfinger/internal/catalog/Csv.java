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
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        value.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        values.add(value.toString());
        value.setLength(0);
      } else {
        value.append(c);
      }
    }
    values.add(value.toString());
    return values;
  }
}
