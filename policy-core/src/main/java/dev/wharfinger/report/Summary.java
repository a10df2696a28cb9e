package dev.wharfinger.report;

import dev.wharfinger.Finding;
import dev.wharfinger.Outcome;
import dev.wharfinger.Problem;
import dev.wharfinger.Report;
import dev.wharfinger.Report.Counts;
import dev.wharfinger.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A report in numbers.
 *
 * @param problems those that are more than a note
 * @param accepted the findings that exceptions accept
 * @param failures the findings of outcome fail, for every severity, the highest first
 * @param matchedNothing the ids of the policies that found nothing to look at
 * @param alwaysSkipped the ids of those that found something and judged nothing of it, as when a
 *     parameter was not given
 */
record Summary(
    int resources,
    int policies,
    Map<Severity, Integer> failures,
    int unknown,
    int errors,
    int problems,
    int accepted,
    List<String> matchedNothing,
    List<String> alwaysSkipped) {

  static Summary of(Report report) {
    return new Summary(
        report.resources(),
        report.policies().size(),
        failures(report),
        count(report, Outcome.UNKNOWN),
        count(report, Outcome.ERROR),
        (int) report.problems().stream().filter(p -> p.level() == Problem.Level.ERROR).count(),
        report.accepted().size(),
        policies(report, counts -> counts.total() == 0),
        policies(report, counts -> counts.skip() > 0 && counts.skip() == counts.total()));
  }

  private static List<String> policies(Report report, Predicate<Counts> meant) {
    return report.counts().entrySet().stream()
        .filter(policy -> meant.test(policy.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  int failed() {
    return failures.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static int count(Report report, Outcome outcome) {
    return (int) report.findings().stream().filter(f -> f.outcome() == outcome).count();
  }

  private static Map<Severity, Integer> failures(Report report) {
    Map<Severity, Integer> failures = new TreeMap<>(Comparator.reverseOrder());
    for (Severity severity : Severity.values()) {
      failures.put(severity, 0);
    }
    for (Finding finding : report.findings()) {
      if (finding.outcome() == Outcome.FAIL) {
        failures.merge(finding.severity(), 1, Integer::sum);
      }
    }
    return failures;
  }
}
