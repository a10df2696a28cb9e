package dev.wharfinger.stdlib.fix;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Finding;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Problem;
import dev.wharfinger.Report;
import dev.wharfinger.TextEdit;
import dev.wharfinger.resource.ResourceSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A set of resources before and after each fix that its report offers. */
record FixTrial(PolicySet policies, EvaluationOptions options, ResourceSet set, Report before) {

  static FixTrial of(PolicySet policies, EvaluationOptions options, ResourceSet set) {
    return new FixTrial(policies, options, set, policies.evaluate(set, options));
  }

  /** The findings that offer edits. */
  List<Finding> fixable() {
    return before.findings().stream()
        .filter(finding -> finding.fix().filter(fix -> !fix.edits().isEmpty()).isPresent())
        .toList();
  }

  /** The text of the file of a finding. */
  String text(Finding finding) {
    return Objects.requireNonNull(before.sources().get(finding.location().file()));
  }

  /** The text of the file of a finding after its fix. */
  String fixed(Finding finding) {
    return TextEdit.apply(text(finding), finding.fix().orElseThrow().edits());
  }

  /**
   * What is wrong with a fix: it leaves its finding, takes away another one of its policy, brings
   * about one of any policy, or spoils the file.
   */
  List<String> faults(Finding finding) {
    ResourceSet edited = set.replace(finding.location().file(), fixed(finding));
    Report after = policies.evaluate(edited, options);
    List<String> faults = new ArrayList<>();
    if (!words(after.problems()).equals(words(before.problems()))) {
      faults.add("problems: " + after.problems());
    }
    List<String> expected = new ArrayList<>(of(before, finding));
    expected.remove(name(finding));
    if (!expected.equals(of(after, finding))) {
      faults.add("left of this policy: " + of(after, finding) + ", expected: " + expected);
    }
    List<String> added = new ArrayList<>(subjects(after));
    subjects(before).forEach(added::remove);
    if (!added.isEmpty()) {
      faults.add("brought about: " + added);
    }
    return faults;
  }

  private static List<String> words(List<Problem> problems) {
    return problems.stream().map(problem -> problem.code() + problem.message()).toList();
  }

  private static List<String> of(Report report, Finding like) {
    return report.findings().stream()
        .filter(finding -> finding.policy().id().equals(like.policy().id()))
        .map(FixTrial::name)
        .sorted()
        .toList();
  }

  /** What findings are about; others may put it differently after a fix, or see another cause. */
  private static List<String> subjects(Report report) {
    return report.findings().stream()
        .map(f -> f.policy().id() + " " + f.outcome() + " of " + f.resource())
        .toList();
  }

  private static String name(Finding finding) {
    return "%s %s %s at %s of %s"
        .formatted(
            finding.policy().id(),
            finding.outcome(),
            finding.message(),
            finding.location().path(),
            finding.resource());
  }
}
