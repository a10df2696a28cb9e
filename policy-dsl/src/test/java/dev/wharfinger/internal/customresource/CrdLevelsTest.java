package dev.wharfinger.internal.customresource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wharfinger.conformance.ConformanceSuite;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The cases of the API server's own test of where validations may stand in a schema. Those that do
 * not compile fail when a value is there; elsewhere the messages and the places have to be equal.
 */
class CrdLevelsTest {
  private static final int CASES = 25;
  private static final long STEPS = 100_000;
  private static final String NO_OVERLOAD = "found no matching overload";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Where the table has names of Go's, those of files. */
  private static final Map<String, String> NAMES =
      Map.of(
          "XValidations", "x-kubernetes-validations",
          "Rule", "rule",
          "Message", "message",
          "Items", "items",
          "Properties", "properties",
          "AdditionalProperties", "additionalProperties",
          "AllOf", "allOf",
          "AnyOf", "anyOf",
          "OneOf", "oneOf",
          "Not", "not");

  @Test
  void validationsAreFoundWhereTheApiServerFindsThem() throws IOException {
    ConformanceSuite suite = ConformanceSuite.named("kubernetes-cel-crd-levels");
    for (JsonNode row :
        MAPPER.readTree(ConformanceSuite.data("kubernetes-cel/crd-schema-levels.json").toFile())) {
      suite.check(row.get("name").asText(), difference(row));
    }
    suite.finish(CASES);
  }

  private static String difference(JsonNode row) {
    String schema = asInFiles(row.get("schema")).toString();
    List<Verdict> told = new ArrayList<>(Verdict.of(schema, row.get("obj").toString(), STEPS));
    List<Verdict> unexpected = new ArrayList<>(told);
    List<String> missing = new ArrayList<>();
    for (JsonNode error : row.path("errors")) {
      boolean found = unexpected.removeIf(verdict -> says(verdict, error.asText()));
      if (!found) {
        missing.add(error.asText());
      }
    }
    return missing.isEmpty() && unexpected.isEmpty()
        ? ""
        : "missing " + missing + ", not expected " + unexpected;
  }

  private static boolean says(Verdict verdict, String error) {
    if (error.startsWith(NO_OVERLOAD)) {
      return verdict.outcome().equals("error") && verdict.message().contains("does not compile");
    }
    if (!error.startsWith("root.")) {
      String begin = error.replace("Invalid value: ", "");
      return verdict.outcome().equals("fail") && verdict.message().startsWith(begin);
    }
    String path = error.substring("root.".length(), error.indexOf(": "));
    return verdict.equals(
        new Verdict(
            "fail",
            path.replaceAll("[.\\[]", "/").replace("]", ""),
            error.substring(error.lastIndexOf(": ") + 2)));
  }

  private static JsonNode asInFiles(JsonNode node) {
    if (node instanceof ArrayNode array) {
      ArrayNode copy = MAPPER.createArrayNode();
      array.forEach(element -> copy.add(asInFiles(element)));
      return copy;
    }
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    ObjectNode copy = MAPPER.createObjectNode();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      String name = entry.getKey().replace("$", "");
      JsonNode value = asInFiles(entry.getValue());
      if (name.equals("ValidationExtensions") || name.equals("ValueValidation")) {
        copy.setAll((ObjectNode) value);
      } else {
        copy.set(NAMES.getOrDefault(name, name), value);
      }
    }
    return copy;
  }

  @Test
  void theNamesOfTheTableAreTranslated() throws IOException {
    assertThat(
            asInFiles(
                MAPPER.readTree(
                    "{\"$AllOf\": [{\"ValidationExtensions\": {\"XValidations\": []}}]}")))
        .hasToString("{\"allOf\":[{\"x-kubernetes-validations\":[]}]}");
  }
}
