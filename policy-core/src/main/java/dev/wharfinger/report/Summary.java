package dev.wharfinger.report;

import dev.wharfinger.Finding;
import dev.wharfinger.Outcome;
import dev.wharfinger.Policy;
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
 * @param definitions how many of the policies stand for the validations in a definition
 * @param problems those that are more than a note
 * @param accepted the findings that exceptions accept
 * @param failures the findings of outcome fail, for every severity, the highest first
 * @param matchedNothing the ids of the policies that found nothing to look at
 * @param alwaysSkipped the ids of those that found something and judged nothing of it, as when a
 *     parameter was not given
 * @param missingParams the parameters for lack of which they did, as {@code policy.name}
 */
record Summary(
    int resources,
    int policies,
    int definitions,
    Map<Severity, Integer> failures,
    int unknown,
    int errors,
    int problems,
    int accepted,
    List<String> matchedNothing,
    List<String> alwaysSkipped,
    List<String> missingParams) {

  static Summary of(Report report) {
    return new Summary(
        report.resources(),
        report.policies().size(),
        (int) report.policies().stream().filter(Policy::ofDefinition).count(),
        failures(report),
        count(report, Outcome.UNKNOWN),
        count(report, Outcome.ERROR),
        (int) report.problems().stream().filter(p -> p.level() == Problem.Level.ERROR).count(),
        report.accepted().size(),
        policies(report, counts -> counts.total() == 0),
        policies(report, counts -> counts.skip() > 0 && counts.skip() == counts.total()),
        missingParams(report));
  }

  private static List<String> missingParams(Report report) {
    Map<String, Counts> counts = report.counts();
    return report.policies().stream()
        .filter(policy -> counts.getOrDefault(policy.id(), Counts.NONE).skip() > 0)
        .flatMap(policy -> policy.missingParams().stream().map(name -> policy.id() + "." + name))
        .toList();
  }

  /** The ids of those that found something and judged nothing of it, although they could have. */
  List<String> skippedByChoice() {
    return alwaysSkipped.stream()
        .filter(id -> missingParams.stream().noneMatch(param -> param.startsWith(id + ".")))
        .toList();
  }

  /** Definitions are in the set for the sake of their resources, so that their use is no news. */
  private static List<String> policies(Report report, Predicate<Counts> meant) {
    Map<String, Counts> counts = report.counts();
    return report.policies().stream()
        .filter(policy -> !policy.ofDefinition())
        .map(Policy::id)
        .filter(id -> meant.test(counts.getOrDefault(id, Counts.NONE)))
        .distinct()
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
