package dev.wharfinger.report;

import dev.wharfinger.Finding;
import dev.wharfinger.Location;
import dev.wharfinger.Problem;
import dev.wharfinger.Reason;
import dev.wharfinger.Report;
import dev.wharfinger.Severity;
import dev.wharfinger.internal.excerpt.Glyph;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** {@link ReportFormat#GITHUB}. */
final class GithubReport {
  private GithubReport() {}

  static void write(Report report, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    for (Finding finding : report.findings()) {
      writer.write(
          annotation(
              command(finding), finding.location(), finding.policy().id(), message(finding)));
    }
    for (Problem problem : report.problems()) {
      String command = problem.level() == Problem.Level.ERROR ? "error" : "notice";
      String message = Glyph.line(problem.message());
      writer.write(annotation(command, problem.location(), problem.code(), message));
    }
    writer.write(TextReport.text(Summary.of(report)));
    writer.flush();
  }

  private static String command(Finding finding) {
    return switch (finding.outcome()) {
      case UNKNOWN -> "warning";
      case FAIL -> command(finding.severity());
      case ERROR, PASS, SKIP -> "error";
    };
  }

  private static String command(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW -> "notice";
    };
  }

  private static String message(Finding finding) {
    StringBuilder message = new StringBuilder();
    message.append(Glyph.line(Words.message(finding)));
    finding.fix().ifPresent(fix -> message.append("\nfix: ").append(Glyph.line(fix.description())));
    for (Reason reason : finding.reasons()) {
      message.append("\nnote: ").append(Words.of(reason, finding.location()));
    }
    return message.toString();
  }

  private static String annotation(
      String command, Location location, String title, String message) {
    return "::%s file=%s%s,title=%s::%s\n"
        .formatted(
            command, property(location.file()), position(location), property(title), data(message));
  }

  /** The runner takes columns only where the range lies in one line. */
  private static String position(Location location) {
    if (location.line() == 0) {
      return "";
    }
    String lines = ",line=" + location.line() + ",endLine=" + location.endLine();
    return location.line() == location.endLine()
        ? lines + ",col=" + location.column() + ",endColumn=" + location.endColumn()
        : lines;
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
