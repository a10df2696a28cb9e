package dev.wharfinger.internal.policy.example;

import dev.wharfinger.Finding;
import dev.wharfinger.Outcome;
import dev.wharfinger.Report;
import dev.wharfinger.internal.policy.file.Example;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.internal.policy.file.ReadPolicy;
import dev.wharfinger.internal.raw.RawScalar;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Compares what a policy says of an example with what the example is filed under. */
record ExampleVerdict(ReadPolicy policy, Example example, Problems problems) {

  /** Tells where they differ. */
  void judge(Report report) {
    if (new ResourceProblems(problems)
        .tellUnreadable(
            report, "example-unreadable", "the example cannot be read", example.node())) {
      return;
    }
    List<Finding> errors = with(report, Outcome.ERROR);
    if (!errors.isEmpty()) {
      tell("example-error", "the policy cannot be evaluated on the example: " + first(errors));
      return;
    }
    boolean judged = counts(report).total() > 0 || policy.judgesElements();
    if (!judged) {
      tell("example-not-judged", "the policy finds nothing to judge in this example");
      return;
    }
    switch (example.expectation()) {
      case COMPLIANT -> compliant(report);
      case VIOLATING -> violating(report);
      case UNKNOWN -> unknown(report);
    }
  }

  private void compliant(Report report) {
    if (!report.findings().isEmpty()) {
      tell(
          "example-not-compliant",
          "the example is filed as compliant, and the policy says: " + first(report.findings()));
    }
  }

  private void violating(Report report) {
    List<Finding> failures = with(report, Outcome.FAIL);
    if (failures.isEmpty()) {
      List<Finding> others = report.findings();
      tell(
          "example-not-violating",
          others.isEmpty()
              ? "the example is filed as violating, and "
                  + NothingFound.words(policy, counts(report))
              : "the example is filed as violating, and the policy says: " + first(others));
      return;
    }
    RawScalar at = example.at();
    if (at != null && failures.stream().noneMatch(f -> f.location().path().equals(at.value()))) {
      String places =
          failures.stream()
              .map(f -> "`" + f.location().path() + "`")
              .collect(Collectors.joining(", "));
      problems.error("example-place", "the finding is at " + places, null, at);
    }
    RawScalar message = example.message();
    if (message != null && failures.stream().noneMatch(f -> f.message().equals(message.value()))) {
      problems.error(
          "example-message", "the message is `" + failures.get(0).message() + "`", null, message);
    }
  }

  private void unknown(Report report) {
    List<Finding> failures = with(report, Outcome.FAIL);
    if (!failures.isEmpty()) {
      tell(
          "example-not-unknown",
          "the example is filed as unknown, and the policy says: " + first(failures));
    } else if (with(report, Outcome.UNKNOWN).isEmpty()) {
      tell(
          "example-not-unknown",
          "the example is filed as unknown, and " + NothingFound.words(policy, counts(report)));
    }
  }

  private Report.Counts counts(Report report) {
    return report.counts().getOrDefault(policy.declaration().id(), Report.Counts.NONE);
  }

  private static List<Finding> with(Report report, Outcome outcome) {
    return report.findings().stream().filter(finding -> finding.outcome() == outcome).toList();
  }

  private static String first(List<Finding> findings) {
    Finding finding = findings.get(0);
    String outcome = finding.outcome() == Outcome.FAIL ? "" : finding.outcome() + " ";
    return outcome.toLowerCase(Locale.ROOT)
        + "`"
        + finding.message()
        + "` at `"
        + finding.location().path()
        + "`";
  }

  private void tell(String code, String message) {
    problems.error(code, message, null, example.node());
  }
}
