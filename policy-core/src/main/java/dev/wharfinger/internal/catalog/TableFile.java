package dev.wharfinger.internal.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The files of tables that come with this library. */
final class TableFile {
  private TableFile() {}

  /** The lines of one. */
  static List<String> lines(String name) {
    try (InputStream in = TableFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the library lacks its file `" + name + "`");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.asList(text.split("\n", -1));
    } catch (IOException e) {
      throw new UncheckedIOException("the library cannot read its file `" + name + "`", e);
    }
  }
}
