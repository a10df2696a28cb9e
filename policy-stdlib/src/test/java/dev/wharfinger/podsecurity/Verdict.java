package dev.wharfinger.podsecurity;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Finding;
import dev.wharfinger.Outcome;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.resource.ResourceSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What our policies say of one pod.
 *
 * @param failed the ids of the policies that it fails
 * @param doubts what was not decided
 * @param findings the paths of what fails
 */
record Verdict(SortedSet<String> failed, List<String> doubts, List<String> findings) {

  static Verdict of(PolicySet policies, ResourceSet pod, String version) {
    Report report = policies.evaluate(pod, EvaluationOptions.builder().kubernetes(version).build());
    SortedSet<String> failed = new TreeSet<>();
    List<String> doubts = new ArrayList<>();
    List<String> findings = new ArrayList<>();
    report.problems().forEach(problem -> doubts.add(problem.toString()));
    for (Finding finding : report.findings()) {
      if (finding.outcome() == Outcome.FAIL) {
        failed.add(finding.policy().id());
        findings.add(finding.location().path());
      } else {
        doubts.add(finding.policy().id() + ": " + finding.message());
      }
    }
    return new Verdict(failed, doubts, findings);
  }

  boolean passes() {
    return failed.isEmpty() && doubts.isEmpty();
  }

  /** The policy that asks what a check of the admission plugin asks. */
  static String policyId(String check) {
    return "pss-" + check.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
