package dev.wharfinger.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wharfinger.Policy;
import dev.wharfinger.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The policies of a report, as SARIF describes what a tool looks for. */
final class SarifTool {
  private SarifTool() {}

  static void write(List<Policy> policies, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "Wharfinger");
    json.writeArrayFieldStart("rules");
    for (Policy policy : policies) {
      write(policy, json);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void write(Policy policy, JsonGenerator json) throws IOException {
    String why = policy.why().isBlank() ? policy.title() : policy.why();
    json.writeStartObject();
    json.writeStringField("id", policy.id());
    SarifText.write("shortDescription", policy.title(), json);
    SarifText.write("fullDescription", why, json);
    SarifText.write(
        "help", help(why, policy.references()), markdown(why, policy.references()), json);
    Optional<String> address = policy.references().stream().filter(Words::isWebAddress).findFirst();
    if (address.isPresent()) {
      json.writeStringField("helpUri", address.get());
    }
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", SarifText.level(policy.severity()));
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    JsonText.writeStrings("tags", tags(policy.controls()), json);
    json.writeStringField("security-severity", score(policy.severity()));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String help(String why, List<String> references) {
    return references.isEmpty() ? why : why + "\n\n" + String.join("\n", references);
  }

  private static String markdown(String why, List<String> references) {
    StringBuilder markdown = new StringBuilder();
    why.strip().lines().forEach(l -> markdown.append(MarkdownText.sentence(l)).append('\n'));
    for (String reference : references) {
      boolean address = Words.isWebAddress(reference);
      markdown
          .append("\n- ")
          .append(address ? "<" + reference + ">" : MarkdownText.sentence(reference));
    }
    return markdown.toString();
  }

  /** GitHub looks at the score of those only that are tagged so. */
  private static List<String> tags(List<String> controls) {
    return Stream.concat(Stream.of("security"), controls.stream()).distinct().toList();
  }

  /** In the middle of the range that GitHub shows as the severity of the same name. */
  private static String score(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "9.5";
      case HIGH -> "8.0";
      case MEDIUM -> "5.5";
      case LOW -> "2.0";
    };
  }
}
