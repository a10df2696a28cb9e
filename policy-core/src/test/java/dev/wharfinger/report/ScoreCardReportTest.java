package dev.wharfinger.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.AcceptedFinding;
import dev.wharfinger.Outcome;
import dev.wharfinger.Policy;
import dev.wharfinger.PolicyException;
import dev.wharfinger.Report;
import dev.wharfinger.Report.Counts;
import dev.wharfinger.ScoreCard.Row;
import dev.wharfinger.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreCardReportTest {

  private static Policy policy(String id, String... controls) {
    return new Policy(
        id,
        "Title of " + id,
        Severity.HIGH,
        List.of("kubernetes.Container"),
        "",
        List.of(controls),
        List.of(),
        Reports.NOWHERE);
  }

  private static Report report(Map<Policy, Counts> verdicts) {
    List<Policy> policies = new ArrayList<>(verdicts.keySet());
    Map<String, Counts> counts = new LinkedHashMap<>();
    verdicts.forEach((policy, count) -> counts.put(policy.id(), count));
    return Reports.of(policies, List.of(), List.of(), counts, 1, Map.of());
  }

  private static Report sample() {
    Map<Policy, Counts> verdicts = new LinkedHashMap<>();
    verdicts.put(policy("a", "cis/5.2.10", "nsa/pods"), new Counts(3, 1, 2, 0, 0));
    verdicts.put(policy("b", "cis/5.2.2"), new Counts(4, 0, 0, 0, 0));
    verdicts.put(policy("c", "cis/5.2.10", "cis/5.3"), new Counts(1, 0, 0, 0, 2));
    verdicts.put(policy("d", "cis/5.4"), new Counts(0, 0, 7, 0, 0));
    verdicts.put(policy("e"), new Counts(0, 9, 0, 0, 0));
    verdicts.put(policy("f", "cis/5.5"), new Counts(5, 0, 0, 1, 0));
    return report(verdicts);
  }

  @Test
  void controlsAreSortedByNumberAndJoinTheVerdictsOfTheirPolicies() {
    List<Row> rows = sample().scoreCard().rows();
    assertThat(rows)
        .extracting(row -> row.benchmark() + "/" + row.control())
        .containsExactly("cis/5.2.2", "cis/5.2.10", "cis/5.3", "cis/5.4", "cis/5.5", "nsa/pods");
    assertThat(rows.get(1).counts()).isEqualTo(new Counts(4, 1, 2, 0, 2));
    assertThat(rows.get(1).policies()).extracting(Policy::id).containsExactly("a", "c");
  }

  @Test
  void whatIsUnknownOrCouldNotBeEvaluatedIsNoPass() {
    assertThat(sample().scoreCard().rows())
        .extracting(Row::outcome)
        .containsExactly(
            Outcome.PASS,
            Outcome.FAIL,
            Outcome.UNKNOWN,
            Outcome.SKIP,
            Outcome.UNKNOWN,
            Outcome.FAIL);
  }

  @Test
  void whatAReportSaysOfSomePoliciesLeavesTheOthersOut() {
    Report some = sample().only(policy -> policy.id().equals("b"));
    assertThat(some.counts()).containsOnlyKeys("b");
    assertThat(some.scoreCard().rows()).extracting(Row::control).containsExactly("5.2.2");
    assertThat(some.resources()).isEqualTo(1);
  }

  @Test
  void theTextSaysFirstWhatFails() {
    assertThat(ReportFormat.SCORE_CARD.format(sample()))
        .isEqualTo(
            """
            cis: 1 fail, 2 unknown, 1 pass, 1 not applicable
              fail            5.2.10  1 of 7 (a, c)
              unknown         5.3     2 of 3 (c)
              unknown         5.5     1 of 6 (f)
              pass            5.2.2   4 of 4 (b)
              not applicable  5.4     0 of 0 (d)

            nsa: 1 fail, 0 unknown, 0 pass, 0 not applicable
              fail            pods  1 of 4 (a)
            """);
  }

  @Test
  void withoutControlsItSaysSo() {
    assertThat(ReportFormat.SCORE_CARD.format(Reports.empty()))
        .isEqualTo("no policy answers a control of a benchmark\n");
  }

  @Test
  void controlThatNoPolicyAnswersIsUnknownWithItsReason() throws IOException {
    Report sample = sample();
    Report report =
        new Report(
            sample.policies(),
            sample.findings(),
            sample.problems(),
            sample.verdicts(),
            sample.resources(),
            sample.sources(),
            Map.of(),
            Map.of(
                "cis/5.2.2", "users are in no file",
                "cis/5.2.10", "nodes are in no file",
                "cis/5.9", "no file tells"),
            List.of(),
            "");

    assertThat(report.scoreCard().rows())
        .filteredOn(row -> !row.unanswered().isEmpty())
        .extracting(row -> row.control() + " " + row.outcome())
        .containsExactly("5.2.2 UNKNOWN", "5.2.10 FAIL", "5.9 UNKNOWN");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportFormat.SCORE_CARD.write(report, out);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("  fail            5.2.10  1 of 7 (a, c); nodes are in no file\n")
        .contains("  unknown         5.2.2   0 of 4 (b); users are in no file\n")
        .contains("  unknown         5.9     no file tells\n");
  }

  @Test
  void whatIsAcceptedCountsAsWhatItIs() {
    Policy failing = policy("a", "cis/5.1");
    Policy unknown = policy("b", "cis/5.2");
    Report report =
        new Report(
            List.of(failing, unknown),
            List.of(),
            List.of(),
            List.of(new Counts(3, 1, 0, 0, 0, 2), new Counts(3, 0, 0, 0, 0, 1)),
            1,
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(
                accepted(failing, Outcome.FAIL),
                accepted(failing, Outcome.FAIL),
                accepted(unknown, Outcome.UNKNOWN)),
            "");

    assertThat(ReportFormat.SCORE_CARD.format(report))
        .isEqualTo(
            """
            cis: 1 fail, 1 unknown, 0 pass, 0 not applicable
              fail            5.1  3 of 6, 2 accepted (a)
              unknown         5.2  1 of 4, 1 accepted (b)
            """);
  }

  private static AcceptedFinding accepted(Policy policy, Outcome outcome) {
    PolicyException exception =
        new PolicyException(
            PolicyException.Origin.FILE,
            List.of(policy.id()),
            PolicyException.Subject.ANY,
            "until the next release",
            "",
            null,
            Reports.NOWHERE);
    return new AcceptedFinding(
        Reports.finding(policy, outcome, "message", Reports.NOWHERE), exception);
  }
}
