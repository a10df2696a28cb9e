package dev.wharfinger.internal.secret;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows of a table that comes with this library, with a tab between columns. */
final class TableRows {
  private TableRows() {}

  /** The cells of each row but the first, which names the columns, and comments. */
  static List<List<String>> of(String name) {
    try (InputStream in = TableRows.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the library lacks its file `" + name + "`");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the library cannot read its file `" + name + "`", e);
    }
  }
}
