package dev.wharfinger.report;

import dev.wharfinger.Finding;
import dev.wharfinger.Location;
import dev.wharfinger.Outcome;
import dev.wharfinger.Policy;
import dev.wharfinger.Problem;
import dev.wharfinger.Reason;
import dev.wharfinger.Report;
import dev.wharfinger.Report.Counts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@link ReportFormat#JUNIT_XML}. */
final class JunitReport {
  private JunitReport() {}

  static void write(Report report, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
    Map<String, List<Finding>> findings =
        report.findings().stream().collect(Collectors.groupingBy(f -> f.policy().id()));
    for (int i = 0; i < report.policies().size(); i++) {
      Policy policy = report.policies().get(i);
      writeStart(policy.id(), report.verdicts().get(i), writer);
      for (Finding finding : findings.getOrDefault(policy.id(), List.of())) {
        write(finding, writer);
      }
      writer.write("  </testsuite>\n");
    }
    writeProblems(report.problems(), writer);
    writer.write("</testsuites>\n");
    writer.flush();
  }

  private static void writeStart(String name, Counts counts, Writer writer) throws IOException {
    int errors = counts.error() + counts.unknown();
    writer.write("  <testsuite");
    writeAttribute("name", name, writer);
    writeAttribute("tests", Integer.toString(counts.total()), writer);
    writeAttribute("failures", Integer.toString(counts.fail()), writer);
    writeAttribute("errors", Integer.toString(errors), writer);
    writeAttribute("skipped", Integer.toString(counts.skip()), writer);
    writer.write(">\n");
  }

  private static void write(Finding finding, Writer writer) throws IOException {
    boolean failed = finding.outcome() == Outcome.FAIL;
    String path = finding.location().path();
    writeCase(
        finding.policy().id(),
        finding.resource() + (path.isEmpty() ? "" : " " + path),
        new Cause(
            failed ? "failure" : "error",
            Words.of(failed ? finding.severity() : finding.outcome()),
            finding.message(),
            details(finding)),
        writer);
  }

  private static String details(Finding finding) {
    StringBuilder details = new StringBuilder(finding.location().toString());
    finding.fix().ifPresent(fix -> details.append("\nfix: ").append(fix.description()));
    for (Reason reason : finding.reasons()) {
      details.append("\nnote: ").append(Words.of(reason, finding.location()));
    }
    return details.toString();
  }

  /** A suite of their own, and none where everything was read: only suites may hold cases. */
  private static void writeProblems(List<Problem> problems, Writer writer) throws IOException {
    List<Problem> errors =
        problems.stream().filter(problem -> problem.level() == Problem.Level.ERROR).toList();
    if (errors.isEmpty()) {
      return;
    }
    writeStart("problems", new Counts(0, 0, 0, errors.size(), 0), writer);
    for (Problem problem : errors) {
      Location location = problem.location();
      Cause cause = new Cause("error", problem.code(), problem.message(), location.toString());
      String path = location.path().isEmpty() ? "" : " " + location.path();
      writeCase("problems", location.file() + path, cause, writer);
    }
    writer.write("  </testsuite>\n");
  }

  private static void writeCase(String classname, String name, Cause cause, Writer writer)
      throws IOException {
    writer.write("    <testcase");
    writeAttribute("classname", classname, writer);
    writeAttribute("name", name, writer);
    // Surefire's schema asks for it, but no verdict is timed
    writeAttribute("time", "0", writer);
    writer.write(">\n      <" + cause.element());
    writeAttribute("type", cause.type(), writer);
    writeAttribute("message", cause.message(), writer);
    writer.write(">" + XmlText.escape(cause.details()) + "</" + cause.element() + ">\n");
    writer.write("    </testcase>\n");
  }

  private static void writeAttribute(String name, String value, Writer writer) throws IOException {
    writer.write(" " + name + "=\"" + XmlText.escape(value) + "\"");
  }

  /** Why a test case did not pass. */
  private record Cause(String element, String type, String message, String details) {}
}
