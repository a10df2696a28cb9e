package dev.wharfinger.examples.cli.given;

import dev.wharfinger.report.ReportFormat;

/** The values of {@code --format}. */
public enum Format {
  TEXT,
  JSON,
  SARIF,
  JUNIT,
  HTML,
  MARKDOWN,
  GITHUB,
  POLICYREPORT,
  SCORECARD;

  /**
   * What writes it.
   *
   * @param colored whether there may be colours, which only text has
   * @param detail how much is told, which only text lets choose
   */
  public ReportFormat reportFormat(boolean colored, Detail detail) {
    return switch (this) {
      case TEXT -> detail.reportFormat(colored);
      case JSON -> ReportFormat.JSON;
      case SARIF -> ReportFormat.SARIF;
      case JUNIT -> ReportFormat.JUNIT_XML;
      case HTML -> ReportFormat.HTML;
      case MARKDOWN -> ReportFormat.MARKDOWN;
      case GITHUB -> ReportFormat.GITHUB;
      case POLICYREPORT -> ReportFormat.POLICY_REPORT;
      case SCORECARD -> ReportFormat.SCORE_CARD;
    };
  }
}
