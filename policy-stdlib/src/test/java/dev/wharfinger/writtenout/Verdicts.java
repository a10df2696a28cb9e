package dev.wharfinger.writtenout;

import dev.wharfinger.Finding;
import dev.wharfinger.Outcome;
import dev.wharfinger.Report;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What policies say of resources, by policy and resource; those that pass aside. What fails in one
 * part and cannot be judged in another fails. Namespaces that no file describes are left out: the
 * engine knows of them, and nobody asks a cluster about them.
 */
record Verdicts(Map<String, Outcome> byPolicy) {

  /** The findings of some policies. */
  static Verdicts of(Report report, Set<String> policies) {
    Map<String, Outcome> verdicts = new TreeMap<>();
    for (Finding finding : report.findings()) {
      String policy = finding.policy().id();
      if (policies.contains(policy) && finding.outcome() != Outcome.UNKNOWN) {
        verdicts.merge(
            "%s: %s of %s"
                .formatted(policy, finding.resource(), finding.location().file())
                .replace("/(no name)", ""),
            finding.outcome(),
            Verdicts::worse);
      }
    }
    return new Verdicts(verdicts);
  }

  /** Whether there is one, and whether what fails fails. */
  Set<Outcome> outcomes() {
    return Set.copyOf(byPolicy.values());
  }

  /** The policies that do not pass everywhere. */
  Set<String> policies() {
    return byPolicy.keySet().stream()
        .map(key -> key.substring(0, key.indexOf(':')))
        .collect(Collectors.toSet());
  }

  private static Outcome worse(Outcome one, Outcome other) {
    return one == Outcome.FAIL ? one : other;
  }
}
