package dev.wharfinger.report;

import dev.wharfinger.Outcome;
import dev.wharfinger.Policy;
import dev.wharfinger.Report;
import dev.wharfinger.ScoreCard.Row;
import dev.wharfinger.internal.excerpt.Glyph;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@link ReportFormat#SCORE_CARD}. */
final class ScoreCardReport {
  /** What needs an answer comes first. */
  private static final List<Outcome> ORDER =
      List.of(Outcome.FAIL, Outcome.UNKNOWN, Outcome.PASS, Outcome.SKIP);

  private ScoreCardReport() {}

  static void write(Report report, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    Map<String, List<Row>> benchmarks =
        report.scoreCard().rows().stream()
            .collect(
                Collectors.groupingBy(Row::benchmark, LinkedHashMap::new, Collectors.toList()));
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
    String summary =
        ORDER.stream()
            .map(outcome -> count(rows, outcome) + " " + word(outcome))
            .collect(Collectors.joining(", "));
    writer.write(Glyph.line(benchmark) + ": " + summary + "\n");
    int width = rows.stream().mapToInt(row -> row.control().length()).max().orElse(0);
    for (Outcome outcome : ORDER) {
      for (Row row : rows) {
        if (row.outcome() == outcome) {
          writer.write(line(row, width));
        }
      }
    }
  }

  private static long count(List<Row> rows, Outcome outcome) {
    return rows.stream().filter(row -> row.outcome() == outcome).count();
  }

  private static String line(Row row, int width) {
    return "  %-14s  %s%s  %s\n"
        .formatted(
            word(row.outcome()),
            Glyph.line(row.control()),
            " ".repeat(width - row.control().length()),
            Glyph.line(behind(row)));
  }

  /** The policies behind the outcome, and what they leave open. */
  private static String behind(Row row) {
    String policies = row.policies().stream().map(Policy::id).collect(Collectors.joining(", "));
    if (row.unanswered().isEmpty()) {
      return "%s (%s)".formatted(verdicts(row), policies);
    }
    return row.policies().isEmpty()
        ? row.unanswered()
        : "%s (%s); %s".formatted(verdicts(row), policies, row.unanswered());
  }

  /** How many verdicts stand behind the outcome, of all that were given. */
  private static String verdicts(Row row) {
    int total = row.counts().total() - row.counts().skip();
    int deciding =
        switch (row.outcome()) {
          case FAIL -> row.counts().fail();
          case UNKNOWN, ERROR -> row.counts().unknown() + row.counts().error();
          case PASS -> row.counts().pass();
          case SKIP -> 0;
        };
    return deciding + " of " + total;
  }

  private static String word(Outcome outcome) {
    return outcome == Outcome.SKIP ? "not applicable" : Words.of(outcome);
  }
}
