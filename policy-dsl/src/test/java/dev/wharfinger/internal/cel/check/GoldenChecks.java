package dev.wharfinger.internal.cel.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of expressions and what the checker says of them, in a resource file: blocks between
 * empty lines, the expression in the first line of each. A line {@code self: T} tells the type of
 * the subject from there on; lines that begin with {@code #} are comments.
 */
final class GoldenChecks {
  /** Writes what the checker says into the tables, to be reviewed as a change of them. */
  private static final boolean UPDATE = Boolean.getBoolean("wharfinger.golden.update");

  private GoldenChecks() {}

  /** An expression, the type of the subject, and the lines that are expected. */
  record Block(String self, String expression, List<String> expected) {
    @Override
    public String toString() {
      return self + ": " + expression;
    }
  }

  static List<Block> read(String resource) {
    List<Block> blocks = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    String self = "";
    for (String line : (text(resource) + "\n").split("\n", -1)) {
      if (line.startsWith("self: ")) {
        self = line.substring("self: ".length());
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        lines.add(line);
      } else if (line.isEmpty() && !lines.isEmpty()) {
        blocks.add(new Block(self, lines.get(0), List.copyOf(lines.subList(1, lines.size()))));
        lines.clear();
      }
    }
    if (UPDATE) {
      update(resource);
    }
    return blocks;
  }

  private static void update(String resource) {
    List<String> out = new ArrayList<>();
    String self = "";
    boolean first = true;
    for (String line : text(resource).split("\n", -1)) {
      if (line.startsWith("self: ")) {
        self = line.substring("self: ".length());
        out.add(line);
      } else if (line.isEmpty() || line.startsWith("#")) {
        out.add(line);
        first = true;
      } else if (first) {
        out.add(line);
        out.addAll(TestPolicy.of(self).report(line));
        first = false;
      }
    }
    Path file =
        Path.of("src/test/resources", GoldenChecks.class.getPackageName().replace('.', '/'));
    try {
      Files.writeString(file.resolve(resource), String.join("\n", out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String resource) {
    try (InputStream in = GoldenChecks.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
