package dev.wharfinger.report;

import dev.wharfinger.Finding;
import dev.wharfinger.Location;
import dev.wharfinger.Outcome;
import dev.wharfinger.Problem;
import dev.wharfinger.Report;
import dev.wharfinger.ScoreCard;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** {@link ReportFormat#MARKDOWN}. */
final class MarkdownReport {
  /** A comment of GitHub holds 65,536 characters; something is left for what others add. */
  static final int LENGTH = 60_000;

  /** So much of it is for problems at most. */
  private static final int PROBLEMS = 8_000;

  /** Longer texts are cut. */
  private static final int CELL = 400;

  private MarkdownReport() {}

  static void write(Report report, OutputStream out) throws IOException {
    FileNames names = FileNames.of(report);
    String head = head(report, names);
    String tail = controls(report) + problems(report, names) + silent(Summary.of(report));
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(head);
    writer.write(findings(report, names, LENGTH - head.length() - tail.length()));
    writer.write(tail);
    writer.flush();
  }

  private static String head(Report report, FileNames names) {
    String folder =
        names.folder().isEmpty()
            ? ""
            : " Files lie in " + MarkdownText.code(Words.cut(CELL, names.folder())) + ".";
    return "## Wharfinger: %s\n\n%s judged by %s.%s\n\n"
        .formatted(
            Words.verdict(report),
            Words.count(report.resources(), "resource", "resources"),
            Words.count(report.policies().size(), "policy", "policies"),
            folder);
  }

  private static String findings(Report report, FileNames names, int length) {
    if (report.findings().isEmpty()) {
      return "";
    }
    Map<Kind, Integer> counts = Kind.count(report.findings());
    String numbers =
        row(counts.keySet(), Words::of)
            + row(counts.keySet(), kind -> "---:")
            + row(counts.values(), Object::toString)
            + "\n";
    List<String> rows =
        report.findings().stream()
            .sorted(Comparator.comparing(Kind::of))
            .map(finding -> row(finding, names))
            .toList();
    String table = "### Findings\n\n| Severity | Finding | Policy | Place |\n|---|---|---|---|\n";
    return numbers
        + table
        + limited(rows, "finding", "findings", length - numbers.length() - table.length());
  }

  private static String row(Finding finding, FileNames names) {
    Kind kind = Kind.of(finding);
    boolean failed = finding.outcome() == Outcome.FAIL;
    return "| %s | %s | %s | %s<br>%s |\n"
        .formatted(
            Words.of(kind) + (failed ? "" : " (" + Words.of(finding.severity()) + ")"),
            MarkdownText.sentence(Words.cut(CELL, finding.message())),
            MarkdownText.code(Words.cut(CELL, finding.policy().id())),
            MarkdownText.code(Words.cut(CELL, finding.resource())),
            MarkdownText.code(Words.cut(CELL, names.of(finding.location()))));
  }

  private static String controls(Report report) {
    Map<String, List<ScoreCard.Row>> benchmarks = ControlWords.benchmarks(report);
    if (benchmarks.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("### Controls of benchmarks\n\n| Benchmark ");
    ControlWords.ORDER.forEach(o -> text.append("| ").append(ControlWords.word(o)).append(' '));
    text.append("|\n|---|---:|---:|---:|---:|\n");
    List<String> rows =
        benchmarks.entrySet().stream()
            .map(
                benchmark ->
                    ("| " + MarkdownText.code(Words.cut(CELL, benchmark.getKey())) + " ")
                        + row(
                            ControlWords.ORDER,
                            outcome -> "" + ControlWords.count(benchmark.getValue(), outcome)))
            .toList();
    return text + limited(rows, "benchmark", "benchmarks", PROBLEMS);
  }

  private static String problems(Report report, FileNames names) {
    List<String> rows =
        report.problems().stream()
            .filter(problem -> problem.level() == Problem.Level.ERROR)
            .map(problem -> row(problem, names))
            .toList();
    return rows.isEmpty()
        ? ""
        : "### Problems\n\n| Problem | Place |\n|---|---|\n"
            + limited(rows, "problem", "problems", PROBLEMS);
  }

  private static String row(Problem problem, FileNames names) {
    Location location = problem.location();
    return "| %s | %s |\n"
        .formatted(
            MarkdownText.sentence(Words.cut(CELL, problem.message())),
            MarkdownText.code(Words.cut(CELL, names.of(location))));
  }

  /** What said nothing is no result, so it is not left out. */
  private static String silent(Summary summary) {
    String text = "";
    if (summary.accepted() > 0) {
      text += Words.count(summary.accepted(), "finding is", "findings are") + " accepted.\n";
    }
    if (!summary.matchedNothing().isEmpty()) {
      text += policies(summary.matchedNothing()) + " found nothing to look at.\n";
    }
    if (!summary.alwaysSkipped().isEmpty()) {
      text += policies(summary.alwaysSkipped()) + " skipped everything.\n";
    }
    return text;
  }

  private static String policies(List<String> ids) {
    return Words.count(ids.size(), "policy", "policies");
  }

  /** As many rows as there is room for, and how many there is none for. */
  private static String limited(List<String> rows, String singular, String plural, int length) {
    StringBuilder text = new StringBuilder();
    String note = "\n%s not shown here; the other formats tell all.\n";
    int room = length - note.length() - plural.length() - 40;
    int shown = 0;
    while (shown < rows.size() && text.length() + rows.get(shown).length() <= room) {
      text.append(rows.get(shown++));
    }
    int left = rows.size() - shown;
    if (left > 0) {
      text.append(note.formatted(Words.count(left, "more " + singular, "more " + plural)));
    }
    return text.append('\n').toString();
  }

  private static <T> String row(Iterable<T> values, Function<T, String> cell) {
    StringBuilder row = new StringBuilder("|");
    values.forEach(value -> row.append(' ').append(cell.apply(value)).append(" |"));
    return row.append('\n').toString();
  }
}
