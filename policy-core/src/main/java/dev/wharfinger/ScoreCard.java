package dev.wharfinger;

import dev.wharfinger.Report.Counts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a report says of the controls of benchmarks.
 *
 * @param rows by benchmark, then by the number of the control
 */
public record ScoreCard(List<Row> rows) {
  /** As people sort them: 5.2.2 comes before 5.2.10. */
  private static final Comparator<String> BY_NUMBER =
      Comparator.comparing(ScoreCard::before).thenComparing(control -> padded(after(control)));

  public ScoreCard {
    rows = List.copyOf(rows);
  }

  /**
   * One control. Only what its policies look at is known of it: a benchmark may ask for more.
   *
   * @param benchmark as {@code cis-kubernetes}
   * @param control as {@code 5.2.2}; empty if the policies name the benchmark as a whole
   * @param policies the policies that answer it
   * @param counts their verdicts; what an exception accepts counts as what it is
   * @param accepted how many of these an exception accepts
   * @param unanswered why no policy answers it, or none in full; empty if they do
   */
  public record Row(
      String benchmark,
      String control,
      List<Policy> policies,
      Counts counts,
      int accepted,
      String unanswered) {
    public Row {
      policies = List.copyOf(policies);
    }

    /**
     * Fail if any policy failed anywhere, accepted or not, else unknown if any could not tell or be
     * evaluated or if none answers the control in full, else pass if any passed, else skip: there
     * was nothing to look at.
     */
    public Outcome outcome() {
      if (counts.fail() > 0) {
        return Outcome.FAIL;
      }
      if (counts.unknown() + counts.error() > 0 || !unanswered.isEmpty()) {
        return Outcome.UNKNOWN;
      }
      return counts.pass() > 0 ? Outcome.PASS : Outcome.SKIP;
    }
  }

  static ScoreCard of(Report report) {
    Map<String, List<Outcome>> accepted = new HashMap<>();
    for (AcceptedFinding each : report.accepted()) {
      Finding finding = each.finding();
      accepted
          .computeIfAbsent(finding.policy().id(), id -> new ArrayList<>())
          .add(finding.outcome());
    }
    Map<String, Row> rows = new TreeMap<>(BY_NUMBER);
    for (int i = 0; i < report.policies().size(); i++) {
      Policy policy = report.policies().get(i);
      List<Outcome> outcomes = accepted.getOrDefault(policy.id(), List.of());
      Counts counts = unaccepted(report.verdicts().get(i), outcomes);
      for (String control : policy.controls()) {
        Row row = row(control, List.of(policy), counts, outcomes.size(), "");
        rows.merge(control, row, ScoreCard::join);
      }
    }
    report
        .unanswered()
        .forEach(
            (control, reason) ->
                rows.merge(
                    control, row(control, List.of(), Counts.NONE, 0, reason), ScoreCard::join));
    return new ScoreCard(List.copyOf(rows.values()));
  }

  /** The verdicts as they are without exceptions. */
  private static Counts unaccepted(Counts counts, List<Outcome> accepted) {
    return new Counts(
        counts.pass(),
        counts.fail() + Collections.frequency(accepted, Outcome.FAIL),
        counts.skip(),
        counts.error() + Collections.frequency(accepted, Outcome.ERROR),
        counts.unknown() + Collections.frequency(accepted, Outcome.UNKNOWN));
  }

  private static Row row(
      String control, List<Policy> policies, Counts counts, int accepted, String unanswered) {
    return new Row(before(control), after(control), policies, counts, accepted, unanswered);
  }

  private static Row join(Row first, Row second) {
    List<Policy> policies = new ArrayList<>(first.policies());
    policies.addAll(second.policies());
    return new Row(
        first.benchmark(),
        first.control(),
        policies,
        first.counts().plus(second.counts()),
        first.accepted() + second.accepted(),
        first.unanswered() + second.unanswered());
  }

  private static String before(String control) {
    int slash = control.indexOf('/');
    return slash < 0 ? control : control.substring(0, slash);
  }

  private static String after(String control) {
    int slash = control.indexOf('/');
    return slash < 0 ? "" : control.substring(slash + 1);
  }

  private static String padded(String control) {
    StringBuilder text = new StringBuilder();
    for (String part : control.split("\\.", -1)) {
      boolean number = !part.isEmpty() && part.chars().allMatch(Character::isDigit);
      text.append(number ? "0".repeat(Math.max(0, 6 - part.length())) : "")
          .append(part)
          .append('.');
    }
    return text.toString();
  }
}
