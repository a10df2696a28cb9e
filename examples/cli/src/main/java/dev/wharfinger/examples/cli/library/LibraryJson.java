package dev.wharfinger.examples.cli.library;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.wharfinger.Policy;
import dev.wharfinger.compiler.PolicyDescription;
import dev.wharfinger.compiler.ProfileDescription;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

/** Policies and profiles for programs. */
final class LibraryJson {
  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

  private LibraryJson() {}

  static String policies(List<PolicyDescription> policies, Library library) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = generator(text)) {
      json.writeStartArray();
      for (PolicyDescription each : policies) {
        json.writeStartObject();
        write(each, json);
        writeTexts(json, "profiles", library.profilesWith(each.policy().id()));
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    return text + "\n";
  }

  static String profiles(List<ProfileDescription> profiles) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = generator(text)) {
      json.writeStartArray();
      for (ProfileDescription each : profiles) {
        json.writeStartObject();
        json.writeStringField("id", each.id());
        json.writeStringField("title", each.title());
        json.writeStringField("description", each.description());
        writeTexts(json, "policies", each.policies());
        json.writeObjectFieldStart("unanswered");
        for (Map.Entry<String, String> gap : each.unanswered().entrySet()) {
          json.writeStringField(gap.getKey(), gap.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    return text + "\n";
  }

  private static void write(PolicyDescription each, JsonGenerator json) throws IOException {
    Policy policy = each.policy();
    json.writeStringField("id", policy.id());
    json.writeStringField("title", policy.title());
    json.writeStringField("severity", PolicyLines.word(policy.severity()));
    writeTexts(json, "match", policy.match());
    json.writeStringField("why", policy.why());
    writeTexts(json, "controls", policy.controls());
    writeTexts(json, "references", policy.references());
    writeTexts(json, "params", each.params().stream().map(PolicyDescription.Param::name).toList());
  }

  private static void writeTexts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeFieldName(name);
    json.writeArray(texts.toArray(String[]::new), 0, texts.size());
  }

  private static JsonGenerator generator(StringWriter text) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(text);
    json.setPrettyPrinter(
        new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER));
    return json;
  }
}
