package dev.wharfinger.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wharfinger.AcceptedFinding;
import dev.wharfinger.Finding;
import dev.wharfinger.Fix;
import dev.wharfinger.Location;
import dev.wharfinger.Policy;
import dev.wharfinger.PolicyException;
import dev.wharfinger.Problem;
import dev.wharfinger.Reason;
import dev.wharfinger.Report;
import dev.wharfinger.Report.Counts;
import dev.wharfinger.ScoreCard;
import dev.wharfinger.Severity;
import dev.wharfinger.TextEdit;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** {@link ReportFormat#JSON}. */
final class JsonReport {
  private static final int FORMAT_VERSION = 1;

  private JsonReport() {}

  static void write(Report report, OutputStream out) throws IOException {
    JsonText.writeObject(
        out,
        json -> {
          json.writeNumberField("formatVersion", FORMAT_VERSION);
          write(Summary.of(report), json);
          writePolicies(report, json);
          writeFindings(report.findings(), json);
          writeAccepted(report.accepted(), json);
          writeProblems(report.problems(), json);
          writeControls(report.scoreCard(), json);
        });
  }

  private static void write(Summary summary, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("resources", summary.resources());
    json.writeNumberField("policies", summary.policies());
    json.writeObjectFieldStart("findings");
    for (Map.Entry<Severity, Integer> failures : summary.failures().entrySet()) {
      json.writeNumberField(Words.of(failures.getKey()), failures.getValue());
    }
    json.writeEndObject();
    json.writeNumberField("unknown", summary.unknown());
    json.writeNumberField("errors", summary.errors());
    json.writeNumberField("problems", summary.problems());
    json.writeNumberField("accepted", summary.accepted());
    JsonText.writeStrings("matchedNothing", summary.matchedNothing(), json);
    JsonText.writeStrings("alwaysSkipped", summary.alwaysSkipped(), json);
    json.writeEndObject();
  }

  private static void writePolicies(Report report, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("policies");
    for (int i = 0; i < report.policies().size(); i++) {
      Policy policy = report.policies().get(i);
      json.writeStartObject();
      json.writeStringField("id", policy.id());
      json.writeStringField("title", policy.title());
      json.writeStringField("severity", Words.of(policy.severity()));
      JsonText.writeStrings("match", policy.match(), json);
      JsonText.writeStrings("controls", policy.controls(), json);
      JsonText.writeStrings("references", policy.references(), json);
      write(report.verdicts().get(i), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(Counts counts, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("counts");
    json.writeNumberField("pass", counts.pass());
    json.writeNumberField("fail", counts.fail());
    json.writeNumberField("skip", counts.skip());
    json.writeNumberField("error", counts.error());
    json.writeNumberField("unknown", counts.unknown());
    json.writeNumberField("accepted", counts.accepted());
    json.writeEndObject();
  }

  private static void writeControls(ScoreCard card, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("controls");
    for (ScoreCard.Row row : card.rows()) {
      json.writeStartObject();
      json.writeStringField("benchmark", row.benchmark());
      json.writeStringField("control", row.control());
      json.writeStringField("outcome", Words.of(row.outcome()));
      JsonText.writeStrings("policies", row.policies().stream().map(Policy::id).toList(), json);
      write(row.counts(), json);
      if (!row.unanswered().isEmpty()) {
        json.writeStringField("unanswered", row.unanswered());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeFindings(List<Finding> findings, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("findings");
    for (Finding finding : findings) {
      json.writeStartObject();
      write(finding, json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(Finding finding, JsonGenerator json) throws IOException {
    json.writeStringField("policy", finding.policy().id());
    json.writeStringField("outcome", Words.of(finding.outcome()));
    json.writeStringField("severity", Words.of(finding.severity()));
    json.writeStringField("message", finding.message());
    json.writeStringField("resource", finding.resource());
    write(finding.location(), json);
    if (finding.fix().isPresent()) {
      Fix fix = finding.fix().get();
      json.writeStringField("fix", fix.description());
      writeEdits(fix.edits(), json);
    }
    writeReasons(finding.reasons(), json);
  }

  private static void writeEdits(List<TextEdit> edits, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("edits");
    for (TextEdit edit : edits) {
      json.writeStartObject();
      write(edit.location(), json);
      json.writeNumberField("start", edit.start());
      json.writeNumberField("end", edit.end());
      json.writeStringField("text", edit.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeAccepted(List<AcceptedFinding> accepted, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("accepted");
    for (AcceptedFinding each : accepted) {
      PolicyException exception = each.exception();
      json.writeStartObject();
      write(each.finding(), json);
      json.writeObjectFieldStart("exception");
      json.writeStringField("origin", Words.of(exception.origin()));
      json.writeStringField("reason", exception.reason());
      json.writeStringField("owner", exception.owner());
      if (exception.expires().isPresent()) {
        json.writeStringField("expires", exception.expires().get().toString());
      }
      write(exception.location(), json);
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeReasons(List<Reason> reasons, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("reasons");
    for (Reason reason : reasons) {
      json.writeStartObject();
      json.writeStringField("expression", reason.expression());
      json.writeStringField("value", reason.value());
      if (reason.location().isPresent()) {
        write(reason.location().get(), json);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeProblems(List<Problem> problems, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("problems");
    for (Problem problem : problems) {
      json.writeStartObject();
      json.writeStringField("code", problem.code());
      json.writeStringField("level", Words.of(problem.level()));
      json.writeStringField("message", problem.message());
      write(problem.location(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(Location location, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("location");
    json.writeStringField("file", location.file());
    if (location.line() > 0) {
      json.writeNumberField("line", location.line());
      json.writeNumberField("column", location.column());
      json.writeNumberField("endLine", location.endLine());
      json.writeNumberField("endColumn", location.endColumn());
    }
    json.writeStringField("path", location.path());
    json.writeEndObject();
  }
}
