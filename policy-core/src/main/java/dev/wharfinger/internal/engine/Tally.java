package dev.wharfinger.internal.engine;

import dev.wharfinger.Outcome;
import dev.wharfinger.Report.Counts;

/** Counts the verdicts of one policy. */
final class Tally {
  private int pass;
  private int fail;
  private int skip;
  private int error;
  private int unknown;

  void add(Outcome outcome) {
    switch (outcome) {
      case PASS -> pass++;
      case FAIL -> fail++;
      case SKIP -> skip++;
      case ERROR -> error++;
      case UNKNOWN -> unknown++;
    }
  }

  Counts counts() {
    return new Counts(pass, fail, skip, error, unknown);
  }
}
