package dev.wharfinger;

import dev.wharfinger.Report.Counts;
import java.util.ArrayList;
import java.util.Comparator;
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
   * @param counts their verdicts
   * @param unanswered why no policy answers it, or none in full; empty if they do
   */
  public record Row(
      String benchmark, String control, List<Policy> policies, Counts counts, String unanswered) {
    public Row {
      policies = List.copyOf(policies);
    }

    /** A control that its policies answer. */
    public Row(String benchmark, String control, List<Policy> policies, Counts counts) {
      this(benchmark, control, policies, counts, "");
    }

    /**
     * Fail if any policy failed anywhere, accepted or not, else unknown if any could not tell or be
     * evaluated or if none answers the control in full, else pass if any passed, else skip: there
     * was nothing to look at.
     */
    public Outcome outcome() {
      if (counts.fail() + counts.accepted() > 0) {
        return Outcome.FAIL;
      }
      if (counts.unknown() + counts.error() > 0 || !unanswered.isEmpty()) {
        return Outcome.UNKNOWN;
      }
      return counts.pass() > 0 ? Outcome.PASS : Outcome.SKIP;
    }
  }

  static ScoreCard of(Report report) {
    Map<String, Row> rows = new TreeMap<>(BY_NUMBER);
    for (int i = 0; i < report.policies().size(); i++) {
      Policy policy = report.policies().get(i);
      for (String control : policy.controls()) {
        Row row =
            new Row(before(control), after(control), List.of(policy), report.verdicts().get(i));
        rows.merge(control, row, ScoreCard::join);
      }
    }
    report
        .unanswered()
        .forEach(
            (control, reason) ->
                rows.merge(
                    control,
                    new Row(before(control), after(control), List.of(), Counts.NONE, reason),
                    ScoreCard::join));
    return new ScoreCard(List.copyOf(rows.values()));
  }

  private static Row join(Row first, Row second) {
    List<Policy> policies = new ArrayList<>(first.policies());
    policies.addAll(second.policies());
    return new Row(
        first.benchmark(),
        first.control(),
        policies,
        first.counts().plus(second.counts()),
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
