package dev.wharfinger.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wharfinger.Severity;
import java.io.IOException;

/** The words and messages of SARIF. */
final class SarifText {
  private SarifText() {}

  /** Writes a message object; braces are doubled, since single ones are for arguments (§3.11.5). */
  static void write(String name, String text, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", doubled(text));
    json.writeEndObject();
  }

  /** Writes a message that is there in Markdown as well. */
  static void write(String name, String text, String markdown, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", doubled(text));
    json.writeStringField("markdown", doubled(markdown));
    json.writeEndObject();
  }

  private static String doubled(String text) {
    return text.replace("{", "{{").replace("}", "}}");
  }

  static String level(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW -> "note";
    };
  }
}
