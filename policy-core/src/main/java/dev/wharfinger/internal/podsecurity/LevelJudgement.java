package dev.wharfinger.internal.podsecurity;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Finding;
import dev.wharfinger.Outcome;
import dev.wharfinger.Policy.Enforcement;
import dev.wharfinger.Report;
import dev.wharfinger.internal.podsecurity.PodSecurityPolicies.Asked;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Judges one pod by the levels that its namespace asks for. */
final class LevelJudgement {
  private final PodSecurityPolicies policies;
  private final PodSource pod;
  private final EvaluationOptions options;
  private final Gathering gathering;
  private final Map<Asked, List<Finding>> judged = new HashMap<>();

  LevelJudgement(
      PodSecurityPolicies policies, PodSource pod, EvaluationOptions options, Gathering gathering) {
    this.policies = policies;
    this.pod = pod;
    this.options = options;
    this.gathering = gathering;
  }

  /**
   * Judges it. What several levels find is told once, with the most that is done about it; who is
   * refused is not warned besides.
   */
  void judge(PodSecurityLevels levels, boolean enforced) {
    Map<Finding, Enforcement> found = new LinkedHashMap<>();
    boolean refused = false;
    if (enforced) {
      gathering.note("enforce-policy", levels.enforce().toString());
      for (Finding finding : findings(levels.enforce())) {
        found.put(finding, Enforcement.DENY);
        refused |= finding.outcome() == Outcome.FAIL;
      }
    }
    if (!refused) {
      findings(levels.warn()).forEach(finding -> found.putIfAbsent(finding, Enforcement.WARN));
    }
    List<Finding> audited = findings(levels.audit());
    if (!audited.isEmpty()) {
      gathering.note("audit-violations", levels.audit() + ": " + text(audited));
    }
    audited.forEach(finding -> found.putIfAbsent(finding, Enforcement.AUDIT));
    found.forEach(gathering::add);
  }

  private List<Finding> findings(PodSecurityStandard standard) {
    Asked asked = Asked.of(standard, options);
    return asked.isNothing() ? List.of() : judged.computeIfAbsent(asked, this::findings);
  }

  private List<Finding> findings(Asked asked) {
    Report report = policies.judge(pod, asked, options);
    gathering.add(report);
    return report.findings();
  }

  private static String text(List<Finding> findings) {
    return findings.stream()
        .map(finding -> finding.policy().id() + ": " + finding.message())
        .collect(Collectors.joining("; "));
  }
}
