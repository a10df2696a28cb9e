package dev.wharfinger.report;

import dev.wharfinger.Outcome;
import dev.wharfinger.Report;
import dev.wharfinger.ScoreCard.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the formats say of the controls of benchmarks. */
final class ControlWords {
  /** What needs an answer comes first. */
  static final List<Outcome> ORDER =
      List.of(Outcome.FAIL, Outcome.UNKNOWN, Outcome.PASS, Outcome.SKIP);

  private ControlWords() {}

  /** The rows of each benchmark. */
  static Map<String, List<Row>> benchmarks(Report report) {
    return report.scoreCard().rows().stream()
        .collect(Collectors.groupingBy(Row::benchmark, LinkedHashMap::new, Collectors.toList()));
  }

  static int count(List<Row> rows, Outcome outcome) {
    return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
  }

  /** The rows in the order of their outcomes. */
  static List<Row> ordered(List<Row> rows) {
    return ORDER.stream()
        .flatMap(outcome -> rows.stream().filter(row -> row.outcome() == outcome))
        .toList();
  }

  /** As {@code 3 fail, 0 unknown, 2 pass, 1 not applicable}. */
  static String summary(List<Row> rows) {
    return ORDER.stream()
        .map(outcome -> count(rows, outcome) + " " + word(outcome))
        .collect(Collectors.joining(", "));
  }

  /** How many verdicts stand behind the outcome, of all that were given; how many are accepted. */
  static String verdicts(Row row) {
    int total = row.counts().total() - row.counts().skip();
    int deciding =
        switch (row.outcome()) {
          case FAIL -> row.counts().fail();
          case UNKNOWN, ERROR -> row.counts().unknown() + row.counts().error();
          case PASS -> row.counts().pass();
          case SKIP -> 0;
        };
    String accepted = row.accepted() == 0 ? "" : ", " + row.accepted() + " accepted";
    return deciding + " of " + total + accepted;
  }

  static String word(Outcome outcome) {
    return outcome == Outcome.SKIP ? "not applicable" : Words.of(outcome);
  }
}
