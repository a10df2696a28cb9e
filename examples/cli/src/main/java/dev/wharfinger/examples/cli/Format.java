package dev.wharfinger.examples.cli;

import dev.wharfinger.report.ReportFormat;

/** The values of {@code --format}. */
enum Format {
  TEXT,
  JSON;

  ReportFormat reportFormat() {
    return switch (this) {
      case TEXT -> ReportFormat.TEXT;
      case JSON -> ReportFormat.JSON;
    };
  }
}
