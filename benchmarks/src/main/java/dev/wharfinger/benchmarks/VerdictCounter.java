package dev.wharfinger.benchmarks;

import dev.wharfinger.Report;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Counts verdicts, so that results are known for each policy and subject. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class VerdictCounter {
  /** The verdicts of this iteration; JMH reads it, and sets it back. */
  public long verdicts;

  /** Called by JMH. */
  public VerdictCounter() {}

  /** Counts the verdicts of a report, and gives it back. */
  Report count(Report report) {
    for (Report.Counts counts : report.verdicts()) {
      verdicts += counts.total();
    }
    return report;
  }
}
