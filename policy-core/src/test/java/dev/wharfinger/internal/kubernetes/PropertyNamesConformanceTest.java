package dev.wharfinger.internal.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.conformance.ConformanceSuite;
import dev.wharfinger.internal.kubernetes.StructuralSchema.Form;
import dev.wharfinger.type.ObjectType;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The cases of the API server's own tests of its escaping of names. */
class PropertyNamesConformanceTest {
  private static final int CASES = 70;

  private final ConformanceSuite suite = ConformanceSuite.named("kubernetes-cel-escaping");

  @Test
  void namesAreEscapedAsByTheApiServer() throws IOException {
    new ObjectMapper()
        .readTree(ConformanceSuite.data("kubernetes-cel/escaping.json").toFile())
        .forEach(this::check);
    suite.finish(CASES);
  }

  private void check(JsonNode table) {
    String name = table.get("test").asText();
    for (JsonNode row : table.get("rows")) {
      String text = row.path("unescaped").asText(row.asText());
      suite.check(
          name + "/" + text,
          switch (name) {
            case "TestEscaping" -> escaping(text, row);
            case "TestCanSkipRegex" -> shortcut(text, row);
            case "TestUnescapeMalformed" -> malformed(text);
            default -> "is in an unknown table";
          });
    }
  }

  private static String escaping(String property, JsonNode row) {
    List<String> accessors = PropertyNames.accessors(property);
    boolean same =
        row.path("unescapable").asBoolean()
            ? accessors.isEmpty()
            : !accessors.isEmpty() && accessors.get(0).equals(row.get("escaped").asText());
    return same ? "" : "is read as " + accessors;
  }

  /** Which names the API server need not search for something to escape; the way is its own. */
  private static String shortcut(String property, JsonNode row) {
    List<String> accessors = PropertyNames.accessors(property);
    boolean same =
        row.path("invalidCharFound").asBoolean()
            ? accessors.isEmpty()
            : row.get("canSkip").asBoolean() == accessors.equals(List.of(property));
    return same ? "" : "is read as " + accessors;
  }

  /** What is no escaped name names nothing, not even what it was made of. */
  private static String malformed(String name) {
    Map<String, StructuralSchema> properties = new LinkedHashMap<>();
    StructuralSchema text = StructuralSchema.of(Form.STRING);
    for (String property : List.of(name, name.replace("__", ""), "int", "extra", "illegal")) {
      properties.put(property, text);
    }
    SchemaType type = SchemaType.ofPart(StructuralSchema.object(properties), "test");
    assertThat(type.type()).get().isInstanceOf(ObjectType.class);
    ObjectType object = (ObjectType) type.type().orElseThrow();
    return object.accessed(name).isEmpty() ? "" : "reads " + object.accessed(name);
  }
}
