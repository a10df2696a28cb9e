package dev.wharfinger.report;

import dev.wharfinger.Finding;
import dev.wharfinger.Outcome;
import dev.wharfinger.Report;
import dev.wharfinger.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@link ReportFormat#OVERVIEW} and {@link ReportFormat#COLORED_OVERVIEW}. */
record OverviewText(TextStyle style) {
  private static final Comparator<Row> ORDER =
      Comparator.comparing((Row row) -> row.first().severity())
          .thenComparingInt(row -> row.findings().size())
          .reversed()
          .thenComparing(row -> row.first().policy().id());

  /** The findings of one policy that have one severity. */
  private record Row(List<Finding> findings) {
    Finding first() {
      return findings.get(0);
    }

    /** How many there are, and of which outcome where it is none of failing. */
    String counts() {
      List<String> counts = new ArrayList<>();
      count(Outcome.FAIL, "failure", "failures", counts);
      count(Outcome.UNKNOWN, "unknown", "unknown", counts);
      count(Outcome.ERROR, "error", "errors", counts);
      return String.join(", ", counts);
    }

    private void count(Outcome outcome, String one, String more, List<String> counts) {
      int count = (int) findings.stream().filter(each -> each.outcome() == outcome).count();
      if (count > 0) {
        counts.add(Words.count(count, one, more));
      }
    }
  }

  private record Key(Severity severity, String policy) {}

  void write(Report report, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    List<Row> rows = rows(report);
    int width = rows.stream().mapToInt(row -> row.first().policy().id().length()).max().orElse(0);
    for (Row row : rows) {
      writer.write(line(row, width));
    }
    TextReport text = new TextReport(style, false);
    for (SimilarProblems problems : SimilarProblems.of(report.problems())) {
      writer.write(text.line(problems));
    }
    writer.write(TextReport.text(Summary.of(report)));
    writer.flush();
  }

  private static List<Row> rows(Report report) {
    Map<Key, List<Finding>> findings = new LinkedHashMap<>();
    for (Finding finding : report.findings()) {
      Key key = new Key(finding.severity(), finding.policy().id());
      findings.computeIfAbsent(key, missing -> new ArrayList<>()).add(finding);
    }
    return findings.values().stream().map(Row::new).sorted(ORDER).toList();
  }

  private String line(Row row, int width) {
    String severity = Words.of(row.first().severity());
    String id = row.first().policy().id();
    TextStyle.Part look = TextStyle.Part.of(row.first());
    return style.of(look, severity)
        + " ".repeat("critical".length() + 2 - severity.length())
        + id
        + " ".repeat(width + 2 - id.length())
        + row.counts()
        + "\n";
  }
}
