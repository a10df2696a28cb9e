package dev.wharfinger.report;

import dev.wharfinger.Finding;
import dev.wharfinger.Outcome;
import dev.wharfinger.Severity;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** What a finding counts as: a failure by its severity, else by its outcome. */
enum Kind {
  CRITICAL(0),
  HIGH(1),
  MEDIUM(2),
  LOW(3),
  ERROR(4),
  UNKNOWN(5);

  private final int rank;

  Kind(int rank) {
    this.rank = rank;
  }

  /** Its place among the kinds, the gravest first. */
  int rank() {
    return rank;
  }

  static Kind of(Finding finding) {
    if (finding.outcome() == Outcome.FAIL) {
      return of(finding.severity());
    }
    return finding.outcome() == Outcome.UNKNOWN ? UNKNOWN : ERROR;
  }

  static Kind of(Severity severity) {
    return switch (severity) {
      case CRITICAL -> CRITICAL;
      case HIGH -> HIGH;
      case MEDIUM -> MEDIUM;
      case LOW -> LOW;
    };
  }

  boolean isFailure() {
    return this != ERROR && this != UNKNOWN;
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
