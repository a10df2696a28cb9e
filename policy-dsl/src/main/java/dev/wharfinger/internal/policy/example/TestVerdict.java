package dev.wharfinger.internal.policy.example;

import dev.wharfinger.Finding;
import dev.wharfinger.Outcome;
import dev.wharfinger.Report;
import dev.wharfinger.internal.policy.file.PolicyFormat;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.internal.policy.file.ReadPolicy;
import dev.wharfinger.internal.policy.file.TestFile;
import dev.wharfinger.internal.policy.file.TestFile.Expected;
import dev.wharfinger.internal.policy.file.TestFile.ExpectedFinding;
import dev.wharfinger.internal.raw.RawScalar;
import java.util.List;

/** Compares what a policy says of what a test gives with what the test expects. */
record TestVerdict(ReadPolicy policy, TestFile.Test test, Problems problems) {

  /** Tells where they differ; false if nothing was judged. */
  boolean judge(Report report) {
    Report.Counts counts =
        report.counts().getOrDefault(policy.declaration().id(), Report.Counts.NONE);
    RawScalar file = test.file();
    if (new ResourceProblems(problems)
        .tellUnreadable(
            report,
            "test-unreadable",
            "what is given cannot be read",
            file == null ? test.node() : file)) {
      return false;
    }
    if (counts.total() == 0 && !policy.judgesElements()) {
      problems.error(
          "test-not-judged", "the policy finds nothing to judge in this test", null, test.name());
      return false;
    }
    boolean asksNothing =
        test.outcome().isEmpty() && test.findings() == null && test.fixed() == null;
    if (asksNothing) {
      problems.error(
          "test-expects-nothing",
          "the test expects nothing",
          "say which `outcome`, `findings` or `fixed` text there is",
          test.name());
    }
    test.outcome().ifPresent(expected -> outcome(expected, of(counts), report.findings()));
    if (test.findings() != null) {
      findings(test.findings(), report.findings());
    }
    return true;
  }

  /** The outcome of all that was judged: of several, that which weighs most. */
  private static Outcome of(Report.Counts counts) {
    if (counts.fail() > 0) {
      return Outcome.FAIL;
    }
    if (counts.error() > 0) {
      return Outcome.ERROR;
    }
    if (counts.unknown() > 0) {
      return Outcome.UNKNOWN;
    }
    return counts.skip() > 0 && counts.pass() == 0 ? Outcome.SKIP : Outcome.PASS;
  }

  private void outcome(Expected<Outcome> expected, Outcome found, List<Finding> findings) {
    if (expected.value() != found) {
      problems.error(
          "test-outcome",
          "the outcome is `" + PolicyFormat.word(found) + "`",
          findings.isEmpty() ? null : "the policy says " + told(findings.get(0)),
          expected.node());
    }
  }

  private void findings(TestFile.Findings expected, List<Finding> found) {
    for (int i = 0; i < expected.all().size(); i++) {
      ExpectedFinding finding = expected.all().get(i);
      if (i < found.size()) {
        new FindingMatch(finding, found.get(i), problems).tell();
      } else {
        problems.error("test-finding", "there is no such finding", null, finding.node());
      }
    }
    found.stream()
        .skip(expected.all().size())
        .forEach(
            finding ->
                problems.error(
                    "test-finding",
                    "there is one more finding: " + told(finding),
                    null,
                    expected.node()));
  }

  private static String told(Finding finding) {
    return "`" + finding.message() + "` at `" + finding.location().path() + "`";
  }
}
