package dev.wharfinger.examples.cli.given;

import dev.wharfinger.report.ReportFormat;

/** The values of {@code --format}. */
public enum Format {
  TEXT,
  JSON,
  SARIF,
  JUNIT,
  HTML,
  GITHUB,
  SCORECARD;

  /** What writes it. */
  public ReportFormat reportFormat() {
    return switch (this) {
      case TEXT -> ReportFormat.TEXT;
      case JSON -> ReportFormat.JSON;
      case SARIF -> ReportFormat.SARIF;
      case JUNIT -> ReportFormat.JUNIT_XML;
      case HTML -> ReportFormat.HTML;
      case GITHUB -> ReportFormat.GITHUB;
      case SCORECARD -> ReportFormat.SCORE_CARD;
    };
  }
}
