package dev.wharfinger.internal.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes what {@link FactTable} reads, from what was found in the Go source of Kubernetes. */
final class FactTableWriter {
  private final JsonNode structs;
  private final List<String> lines = new ArrayList<>();
  private String currentPackage = "";

  private FactTableWriter(JsonNode structs) {
    this.structs = structs;
  }

  static List<String> write(Schema schema, Path fields, List<String> head) throws IOException {
    JsonNode structs = new ObjectMapper().readTree(fields.toFile()).path("structs");
    FactTableWriter writer = new FactTableWriter(structs);
    head.forEach(line -> writer.lines.add("# " + line));
    writer.writeEnums(schema);
    writer.currentPackage = "";
    schema.definitions().values().forEach(writer::write);
    return writer.lines;
  }

  private void writeEnums(Schema schema) {
    SortedMap<String, String> enums = new TreeMap<>();
    for (Definition definition : schema.definitions().values()) {
      for (JsonNode field : structs.path(definition.id()).path("fields")) {
        if (field.path("enumClosed").asBoolean()) {
          List<String> values = new ArrayList<>();
          field.path("enum").forEach(value -> values.add(value.path("value").asText()));
          enums.put(field.path("ref").asText(), String.join("|", values));
        }
      }
    }
    enums.forEach(
        (id, values) -> {
          enterPackage(id.substring(0, id.lastIndexOf('.')));
          lines.add("enum " + id.substring(id.lastIndexOf('.') + 1) + ' ' + values);
        });
  }

  private void write(Definition definition) {
    JsonNode struct = structs.path(definition.id());
    if (struct.isMissingNode()) {
      return;
    }
    enterPackage(definition.packageName());
    lines.add("type " + definition.shortName());
    for (Map.Entry<String, JsonNode> field : struct.path("fields").properties()) {
      boolean inSchema = definition.property(field.getKey()).isPresent();
      String facts = inSchema ? facts(field.getValue()) : "";
      if (!facts.isEmpty()) {
        lines.add(' ' + field.getKey() + facts);
      }
    }
  }

  private String facts(JsonNode field) {
    StringBuilder facts = new StringBuilder();
    if (field.path("pointer").asBoolean()) {
      facts.append(" pointer");
    } else if (isScalar(field) && promisesDefault(field)) {
      facts.append(" documented");
    }
    if (field.hasNonNull("unionMember")) {
      facts.append(" union");
    }
    if (field.path("enumClosed").asBoolean()) {
      String id = field.path("ref").asText();
      boolean isNear = id.substring(0, id.lastIndexOf('.')).equals(currentPackage);
      facts.append(" enum=");
      facts.append(isNear ? id.substring(id.lastIndexOf('.') + 1) : TypeTableWriter.alias(id));
    }
    return facts.toString();
  }

  private static boolean isScalar(JsonNode field) {
    return switch (field.path("jsonType").asText()) {
      case "string", "integer", "number", "boolean" -> true;
      default -> false;
    };
  }

  /** Whether the documentation names a default other than the zero value. */
  private static boolean promisesDefault(JsonNode field) {
    JsonNode value = field.path("docDefault");
    boolean isZero =
        switch (value.getNodeType()) {
          case BOOLEAN -> !value.asBoolean();
          case NUMBER -> value.asDouble() == 0;
          case STRING -> value.asText().isEmpty();
          default -> true;
        };
    return !isZero
        || field.hasNonNull("docDefaultPhrase")
        || field.path("defaultMarker").asBoolean();
  }

  private void enterPackage(String name) {
    if (!name.equals(currentPackage)) {
      currentPackage = name;
      lines.add("package " + TypeTableWriter.alias(name) + ' ' + name);
    }
  }
}
