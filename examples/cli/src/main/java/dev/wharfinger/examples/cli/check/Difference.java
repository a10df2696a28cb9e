package dev.wharfinger.examples.cli.check;

import dev.wharfinger.Finding;
import dev.wharfinger.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the findings of two reports differ, wherever in their files they are.
 *
 * @param more how many only the later one has
 * @param fewer how many only the earlier one has
 */
record Difference(int more, int fewer) {

  static Difference of(Report earlier, Report later) {
    Map<String, Integer> gone = new HashMap<>();
    findings(earlier).forEach(finding -> gone.merge(finding, 1, Integer::sum));
    int more = 0;
    for (String finding : findings(later)) {
      int left = gone.getOrDefault(finding, 0);
      more += left == 0 ? 1 : 0;
      gone.put(finding, Math.max(0, left - 1));
    }
    return new Difference(more, gone.values().stream().mapToInt(Integer::intValue).sum());
  }

  private static List<String> findings(Report report) {
    List<String> findings = new ArrayList<>();
    for (Finding finding : report.findings()) {
      findings.add(
          String.join(
              "\n",
              finding.policy().id(),
              finding.outcome().name(),
              finding.location().file(),
              finding.resource(),
              finding.location().path(),
              finding.message()));
    }
    return findings;
  }

  @Override
  public String toString() {
    return more + fewer == 0 ? "the same findings" : "+" + more + " −" + fewer;
  }
}
