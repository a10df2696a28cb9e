package dev.wharfinger.examples.cli.given;

import dev.wharfinger.report.ReportFormat;

/** How much of a report for people is told. */
public enum Detail {
  /** How many findings there are, by policy. */
  SUMMARY,
  /** Each finding. */
  FINDINGS,
  /** All there is. */
  EVERYTHING;

  /**
   * What writes it.
   *
   * @param colored whether there may be colours
   */
  ReportFormat reportFormat(boolean colored) {
    return switch (this) {
      case SUMMARY -> colored ? ReportFormat.COLORED_OVERVIEW : ReportFormat.OVERVIEW;
      case FINDINGS -> colored ? ReportFormat.COLORED_TEXT : ReportFormat.TEXT;
      case EVERYTHING -> colored ? ReportFormat.COLORED_VERBOSE_TEXT : ReportFormat.VERBOSE_TEXT;
    };
  }
}
