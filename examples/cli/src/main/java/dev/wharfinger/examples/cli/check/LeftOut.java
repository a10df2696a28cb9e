package dev.wharfinger.examples.cli.check;

import dev.wharfinger.Policy;
import dev.wharfinger.Report;
import dev.wharfinger.Report.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what of a report its text only counts. */
final class LeftOut {
  /** The text names so many policies that matched nothing. */
  private static final int FEW = 10;

  private LeftOut() {}

  /** What to do to see it; empty if nothing is left out. */
  static Optional<String> of(Report report) {
    Map<String, Counts> counts = report.counts();
    long idle =
        report.policies().stream()
            .filter(policy -> !policy.ofDefinition())
            .map(Policy::id)
            .filter(id -> counts.getOrDefault(id, Counts.NONE).total() == 0)
            .count();
    int accepted = report.accepted().size();
    List<String> parts = new ArrayList<>();
    if (accepted > 0) {
      parts.add(accepted == 1 ? "the finding that is accepted" : "the accepted findings");
    }
    if (idle > FEW) {
      parts.add("the " + idle + " policies that found nothing to look at");
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of("`--verbose` names " + String.join(" and ", parts));
  }
}
