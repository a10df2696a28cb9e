package dev.wharfinger.internal.admissionpolicy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Warnings that somebody judged by hand: lines of the place, the code, {@code true} or {@code
 * false}, and why, with tabs between them; {@code #} begins a comment.
 */
final class JudgedWarnings {
  private static final Path FILE =
      Path.of("src/test/resources/dev/wharfinger/internal/admissionpolicy/judged-warnings.tsv");

  private JudgedWarnings() {}

  /**
   * A warning.
   *
   * @param right whether an object that the cluster takes makes the expression fail
   */
  record Judged(String place, String code, boolean right, String why) {}

  static List<Judged> read() throws IOException {
    return Files.readAllLines(FILE).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t", 4))
        .map(cells -> new Judged(cells[0], cells[1], cells[2].equals("true"), cells[3]))
        .toList();
  }
}
