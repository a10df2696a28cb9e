package dev.wharfinger.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Prints the results that the conformance suites of all modules have left behind. */
public final class ConformanceTable {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ConformanceTable() {}

  /**
   * Prints the table.
   *
   * @param arguments the root of the project, and the folder of the conformance data
   * @throws IOException if a result cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    System.out.print(render(Path.of(arguments[0]), Path.of(arguments[1])));
  }

  static String render(Path root, Path data) throws IOException {
    if (!Files.isDirectory(data)) {
      // what earlier builds have left behind says nothing of this one
      return """
          note: the conformance suites were left out, since their data is not beside the project; \
          nothing else depends on them
          """;
    }
    List<Row> rows = new ArrayList<>();
    try (Stream<Path> modules = Files.list(root)) {
      for (Path module : modules.sorted().toList()) {
        rows.addAll(rows(module));
      }
    }
    rows.sort(Comparator.comparing(Row::suite));
    StringBuilder table = new StringBuilder();
    table.append(line("conformance suite", "module", "passed", "total", "failed"));
    for (Row row : rows) {
      table.append(
          line(
              row.suite(),
              row.module(),
              Integer.toString(row.passed()),
              Integer.toString(row.total()),
              Integer.toString(row.failed())));
    }
    return table.toString();
  }

  private static List<Row> rows(Path module) throws IOException {
    Path results = module.resolve("target").resolve("conformance");
    if (!Files.isDirectory(results)) {
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    try (Stream<Path> files = Files.list(results)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        JsonNode result = MAPPER.readTree(Files.readString(file));
        rows.add(
            new Row(
                result.required("suite").textValue(),
                module.getFileName().toString(),
                result.required("passed").intValue(),
                result.required("total").intValue(),
                result.required("failed").size()));
      }
    }
    return rows;
  }

  private static String line(
      String suite, String module, String passed, String total, String failed) {
    return String.format(
        Locale.ROOT, "%-36s %-14s %7s %7s %7s%n", suite, module, passed, total, failed);
  }

  private record Row(String suite, String module, int passed, int total, int failed) {}
}
