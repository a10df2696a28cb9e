package dev.wharfinger.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A table beside this class: columns between tabs; {@code #} begins a comment. */
final class Table {
  private Table() {}

  static List<String[]> rows(String name) throws IOException {
    try (InputStream stream = Table.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(stream, name).readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    }
  }

  /** A table of two columns. */
  static Map<String, String> map(String name) throws IOException {
    Map<String, String> map = new TreeMap<>();
    for (String[] row : rows(name)) {
      map.put(row[0], row[1]);
    }
    return map;
  }
}
