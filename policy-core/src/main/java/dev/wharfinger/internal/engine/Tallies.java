package dev.wharfinger.internal.engine;

import dev.wharfinger.Outcome;
import dev.wharfinger.Report.Counts;
import java.util.Arrays;
import java.util.List;

/** Counts the verdicts of all policies. */
final class Tallies {
  private final int[] pass;
  private final int[] fail;
  private final int[] skip;
  private final int[] error;
  private final int[] unknown;
  private final int[] accepted;

  Tallies(int policies) {
    this.pass = new int[policies];
    this.fail = new int[policies];
    this.skip = new int[policies];
    this.error = new int[policies];
    this.unknown = new int[policies];
    this.accepted = new int[policies];
  }

  /** Counts a verdict that an exception accepts, and that was counted as what it is. */
  void accept(int policy, Outcome outcome) {
    accepted[policy]++;
    if (outcome == Outcome.FAIL) {
      fail[policy]--;
    } else {
      unknown[policy]--;
    }
  }

  void add(int policy, Outcome outcome) {
    switch (outcome) {
      case PASS -> pass[policy]++;
      case FAIL -> fail[policy]++;
      case SKIP -> skip[policy]++;
      case ERROR -> error[policy]++;
      case UNKNOWN -> unknown[policy]++;
    }
  }

  /** The verdicts of each policy. */
  List<Counts> counts() {
    Counts[] counts = new Counts[pass.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = new Counts(pass[i], fail[i], skip[i], error[i], unknown[i], accepted[i]);
    }
    return Arrays.asList(counts);
  }
}
