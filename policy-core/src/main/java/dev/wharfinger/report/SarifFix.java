package dev.wharfinger.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wharfinger.AcceptedFinding;
import dev.wharfinger.Fix;
import dev.wharfinger.PolicyException;
import dev.wharfinger.TextEdit;
import dev.wharfinger.internal.text.FilePaths;
import java.io.IOException;

/** What may become of a result of SARIF: a fix of it, or that it is accepted. */
final class SarifFix {
  private SarifFix() {}

  /** Writes the edits of a fix; nothing if it cannot be made in the text. */
  static void write(Fix fix, JsonGenerator json) throws IOException {
    if (fix.edits().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("fixes");
    json.writeStartObject();
    SarifText.write("description", fix.description(), json);
    json.writeArrayFieldStart("artifactChanges");
    json.writeStartObject();
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField(
        "uri", SarifLocation.uri(FilePaths.canonical(fix.edits().get(0).location().file())));
    json.writeEndObject();
    json.writeArrayFieldStart("replacements");
    for (TextEdit edit : fix.edits()) {
      json.writeStartObject();
      SarifLocation.writeRegion("deletedRegion", edit.location(), json);
      json.writeObjectFieldStart("insertedContent");
      json.writeStringField("text", edit.text());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  /** Writes who accepts a finding. */
  static void write(AcceptedFinding accepted, JsonGenerator json) throws IOException {
    PolicyException exception = accepted.exception();
    json.writeArrayFieldStart("suppressions");
    json.writeStartObject();
    json.writeStringField("kind", AcceptedWords.isInSource(exception) ? "inSource" : "external");
    json.writeStringField("status", "accepted");
    json.writeStringField("justification", AcceptedWords.why(exception));
    if (exception.location().line() > 0) {
      json.writeObjectFieldStart("location");
      SarifLocation.writePhysical(exception.location(), json);
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndArray();
  }
}
