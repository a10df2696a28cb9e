package dev.wharfinger.examples.cli.usage;

import dev.wharfinger.Finding;
import dev.wharfinger.Outcome;
import dev.wharfinger.Problem;
import dev.wharfinger.Report;
import dev.wharfinger.Severity;

/** What the command tells its caller. */
public final class ExitCode {
  /** No finding that counts. */
  public static final int CLEAN = 0;

  /** At least one finding that counts. */
  public static final int FINDINGS = 1;

  /** The manifests were not all judged: something is wrong with them, the policies or the usage. */
  public static final int NOT_JUDGED = 2;

  private ExitCode() {}

  /**
   * The exit code for a report.
   *
   * @param failOn the lowest severity that counts
   * @param allowUnknown whether what cannot be decided does not count
   */
  public static int of(Report report, Severity failOn, boolean allowUnknown) {
    boolean unread = report.problems().stream().anyMatch(p -> p.level() == Problem.Level.ERROR);
    if (unread || report.resources() == 0) {
      return NOT_JUDGED;
    }
    boolean found = report.findings().stream().anyMatch(f -> counts(f, failOn, allowUnknown));
    return found ? FINDINGS : CLEAN;
  }

  private static boolean counts(Finding finding, Severity failOn, boolean allowUnknown) {
    return finding.severity().compareTo(failOn) >= 0
        && !(allowUnknown && finding.outcome() == Outcome.UNKNOWN);
  }
}
