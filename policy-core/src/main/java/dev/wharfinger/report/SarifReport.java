package dev.wharfinger.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wharfinger.AcceptedFinding;
import dev.wharfinger.Finding;
import dev.wharfinger.Fingerprints;
import dev.wharfinger.Fix;
import dev.wharfinger.Outcome;
import dev.wharfinger.Policy;
import dev.wharfinger.Problem;
import dev.wharfinger.Reason;
import dev.wharfinger.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@link ReportFormat#SARIF}. */
final class SarifReport {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private SarifReport() {}

  static void write(Report report, OutputStream out) throws IOException {
    JsonText.writeObject(
        out,
        json -> {
          json.writeStringField("$schema", SCHEMA);
          json.writeStringField("version", "2.1.0");
          json.writeArrayFieldStart("runs");
          json.writeStartObject();
          SarifTool.write(report.policies(), json);
          writeInvocation(report.problems(), json);
          json.writeStringField("columnKind", "unicodeCodePoints");
          writeResults(report, json);
          writeProperties(Summary.of(report), json);
          json.writeEndObject();
          json.writeEndArray();
        });
  }

  private static void writeInvocation(List<Problem> problems, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField(
        "executionSuccessful",
        problems.stream().allMatch(problem -> problem.level() == Problem.Level.NOTE));
    json.writeArrayFieldStart("toolExecutionNotifications");
    for (Problem problem : problems) {
      json.writeStartObject();
      json.writeObjectFieldStart("descriptor");
      json.writeStringField("id", problem.code());
      json.writeEndObject();
      json.writeStringField("level", Words.of(problem.level()));
      SarifText.write("message", problem.message(), json);
      SarifLocation.write(problem.location(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void writeResults(Report report, JsonGenerator json) throws IOException {
    Map<String, Integer> places = new HashMap<>();
    for (Policy policy : report.policies()) {
      places.put(policy.id(), places.size());
    }
    Fingerprints fingerprints = new Fingerprints();
    json.writeArrayFieldStart("results");
    boolean accepts = !report.accepted().isEmpty();
    for (Finding finding : report.findings()) {
      json.writeStartObject();
      writeResult(finding, places, fingerprints, json);
      if (accepts) {
        // where one result says it, none may leave it open (§3.27.23)
        json.writeArrayFieldStart("suppressions");
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    for (AcceptedFinding accepted : report.accepted()) {
      json.writeStartObject();
      writeResult(accepted.finding(), places, fingerprints, json);
      SarifFix.write(accepted, json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeResult(
      Finding finding, Map<String, Integer> places, Fingerprints fingerprints, JsonGenerator json)
      throws IOException {
    json.writeStringField("ruleId", finding.policy().id());
    json.writeNumberField("ruleIndex", places.getOrDefault(finding.policy().id(), -1));
    json.writeStringField("kind", kind(finding.outcome()));
    json.writeStringField("level", level(finding));
    SarifText.write("message", Words.message(finding), json);
    SarifLocation.write(finding.resource(), finding.location(), json);
    SarifLocation.writeRelated(finding.reasons(), json);
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField(Fingerprints.NAME, fingerprints.next(finding));
    json.writeEndObject();
    if (finding.fix().isPresent()) {
      SarifFix.write(finding.fix().get(), json);
    }
    writeProperties(finding, json);
  }

  private static String kind(Outcome outcome) {
    return switch (outcome) {
      case FAIL -> "fail";
      case UNKNOWN -> "open";
      case ERROR -> "review";
      case PASS -> "pass";
      case SKIP -> "notApplicable";
    };
  }

  private static String level(Finding finding) {
    return finding.outcome() == Outcome.FAIL ? SarifText.level(finding.severity()) : "none";
  }

  private static void writeProperties(Finding finding, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("properties");
    json.writeStringField("outcome", Words.of(finding.outcome()));
    json.writeStringField("severity", Words.of(finding.severity()));
    json.writeStringField("resource", finding.resource());
    if (finding.fix().isPresent()) {
      Fix fix = finding.fix().get();
      json.writeStringField("fix", fix.description());
    }
    JsonText.writeStrings(
        "reasons", finding.reasons().stream().map(Reason::toString).toList(), json);
    json.writeEndObject();
  }

  private static void writeProperties(Summary summary, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("properties");
    json.writeNumberField("resources", summary.resources());
    JsonText.writeStrings("matchedNothing", summary.matchedNothing(), json);
    JsonText.writeStrings("alwaysSkipped", summary.alwaysSkipped(), json);
    json.writeEndObject();
  }
}
