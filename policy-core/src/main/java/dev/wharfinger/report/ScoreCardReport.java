package dev.wharfinger.report;

import dev.wharfinger.Policy;
import dev.wharfinger.Report;
import dev.wharfinger.ScoreCard.Row;
import dev.wharfinger.internal.excerpt.Glyph;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@link ReportFormat#SCORE_CARD}. */
final class ScoreCardReport {
  private ScoreCardReport() {}

  static void write(Report report, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    Map<String, List<Row>> benchmarks = ControlWords.benchmarks(report);
    if (benchmarks.isEmpty()) {
      writer.write("no policy answers a control of a benchmark\n");
    }
    String separator = "";
    for (Map.Entry<String, List<Row>> benchmark : benchmarks.entrySet()) {
      writer.write(separator);
      write(benchmark.getKey(), benchmark.getValue(), writer);
      separator = "\n";
    }
    writer.flush();
  }

  private static void write(String benchmark, List<Row> rows, Writer writer) throws IOException {
    writer.write(Glyph.line(benchmark) + ": " + ControlWords.summary(rows) + "\n");
    int width = rows.stream().mapToInt(row -> row.control().length()).max().orElse(0);
    for (Row row : ControlWords.ordered(rows)) {
      writer.write(line(row, width));
    }
  }

  private static String line(Row row, int width) {
    return "  %-14s  %s%s  %s\n"
        .formatted(
            ControlWords.word(row.outcome()),
            Glyph.line(row.control()),
            " ".repeat(width - row.control().length()),
            Glyph.line(behind(row)));
  }

  /** The policies behind the outcome, and what they leave open. */
  private static String behind(Row row) {
    String policies = row.policies().stream().map(Policy::id).collect(Collectors.joining(", "));
    if (row.unanswered().isEmpty()) {
      return "%s (%s)".formatted(ControlWords.verdicts(row), policies);
    }
    return row.policies().isEmpty()
        ? row.unanswered()
        : "%s (%s); %s".formatted(ControlWords.verdicts(row), policies, row.unanswered());
  }
}
