package dev.wharfinger.report;

import dev.wharfinger.Finding;
import dev.wharfinger.Outcome;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** What a finding counts as: a failure by its severity, else by its outcome. */
enum Kind {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW,
  ERROR,
  UNKNOWN;

  static Kind of(Finding finding) {
    if (finding.outcome() == Outcome.FAIL) {
      return switch (finding.severity()) {
        case CRITICAL -> CRITICAL;
        case HIGH -> HIGH;
        case MEDIUM -> MEDIUM;
        case LOW -> LOW;
      };
    }
    return finding.outcome() == Outcome.UNKNOWN ? UNKNOWN : ERROR;
  }

  /** How many findings there are of each kind, in this order; none is left out. */
  static Map<Kind, Integer> count(Collection<Finding> findings) {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    for (Kind kind : values()) {
      counts.put(kind, 0);
    }
    findings.forEach(finding -> counts.merge(of(finding), 1, Integer::sum));
    return counts;
  }
}
