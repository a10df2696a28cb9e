package dev.wharfinger.internal.cel.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table in a resource file: blocks between empty lines, each with an expression in its first line
 * and what is expected of it below. Lines that begin with {@code #} are comments.
 */
final class GoldenTable {

  /** An expression, and the lines expected of it. */
  record Block(String expression, List<String> expected) {
    @Override
    public String toString() {
      return expression;
    }
  }

  private GoldenTable() {}

  static Stream<Block> read(String resource) {
    List<Block> blocks = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (String line : (text(resource) + "\n").split("\n", -1)) {
      if (!line.isEmpty()) {
        if (!line.startsWith("#")) {
          lines.add(line);
        }
      } else if (!lines.isEmpty()) {
        blocks.add(new Block(lines.get(0), List.copyOf(lines.subList(1, lines.size()))));
        lines.clear();
      }
    }
    return blocks.stream();
  }

  private static String text(String resource) {
    try (InputStream in = GoldenTable.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
