package dev.wharfinger.report;

import dev.wharfinger.Finding;
import dev.wharfinger.Location;
import dev.wharfinger.Outcome;
import dev.wharfinger.Policy;
import dev.wharfinger.Problem;
import dev.wharfinger.Reason;
import dev.wharfinger.Report;
import dev.wharfinger.Report.Counts;
import dev.wharfinger.internal.xml.JunitXml;
import dev.wharfinger.internal.xml.JunitXml.Cause;
import dev.wharfinger.internal.xml.JunitXml.Numbers;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@link ReportFormat#JUNIT_XML}. */
final class JunitReport {
  private JunitReport() {}

  static void write(Report report, OutputStream out) throws IOException {
    JunitXml xml = new JunitXml(out);
    xml.start();
    Map<String, List<Finding>> findings =
        report.findings().stream().collect(Collectors.groupingBy(f -> f.policy().id()));
    for (int i = 0; i < report.policies().size(); i++) {
      Policy policy = report.policies().get(i);
      xml.startSuite(policy.id(), numbers(report.verdicts().get(i)));
      for (Finding finding : findings.getOrDefault(policy.id(), List.of())) {
        write(finding, xml);
      }
      xml.endSuite();
    }
    writeProblems(report.problems(), xml);
    xml.end();
  }

  private static Numbers numbers(Counts counts) {
    int errors = counts.error() + counts.unknown();
    return new Numbers(counts.total(), counts.fail(), errors, counts.skip());
  }

  private static void write(Finding finding, JunitXml xml) throws IOException {
    boolean failed = finding.outcome() == Outcome.FAIL;
    String path = finding.location().path();
    xml.testCase(
        finding.policy().id(),
        finding.resource() + (path.isEmpty() ? "" : " " + path),
        new Cause(
            failed ? "failure" : "error",
            Words.of(failed ? finding.severity() : finding.outcome()),
            finding.message(),
            details(finding)));
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
  private static void writeProblems(List<Problem> problems, JunitXml xml) throws IOException {
    List<Problem> errors =
        problems.stream().filter(problem -> problem.level() == Problem.Level.ERROR).toList();
    if (errors.isEmpty()) {
      return;
    }
    xml.startSuite("problems", new Numbers(errors.size(), 0, errors.size(), 0));
    for (Problem problem : errors) {
      Location location = problem.location();
      Cause cause = new Cause("error", problem.code(), problem.message(), location.toString());
      String path = location.path().isEmpty() ? "" : " " + location.path();
      xml.testCase("problems", location.file() + path, cause);
    }
    xml.endSuite();
  }
}
