package dev.wharfinger.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.compiler.EditorSupport;
import dev.wharfinger.internal.policy.file.PolicyFormat;
import dev.wharfinger.internal.policy.file.ProfileFormat;
import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.type.Catalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The schemas are sound, and whatever the library holds is valid by them. */
class LibrarySchemaTest {
  private static final Path LIBRARY = Path.of("src/main/resources/dev/wharfinger/stdlib");
  private static final String POLICY = EditorSupport.policySchema(Catalogs.builtIn());
  private static final String PROFILE = EditorSupport.profileSchema();

  @Test
  void theSchemasAreValidByTheirOwnSchema() throws IOException {
    for (String schema : List.of(POLICY, PROFILE)) {
      assertThat(SchemaCheck.ofSchemas().faults(json(schema))).isEmpty();
    }
    assertThat(SchemaCheck.ofSchemas().faults(json("{\"type\": \"text\"}"))).isNotEmpty();
  }

  @Test
  void everyPolicyOfTheLibraryIsValid() throws IOException {
    checkAll(LIBRARY.resolve("policies"), SchemaCheck.ofPolicies(), 500);
  }

  @Test
  void everyProfileIsValid() throws IOException {
    checkAll(LIBRARY.resolve("profiles"), SchemaCheck.ofProfiles(), 8);
  }

  @Test
  void everyKeyIsDescribedInASentence() throws IOException {
    List<JsonNode> properties = json(POLICY).findValues("properties");
    properties.addAll(json(PROFILE).findValues("properties"));
    assertThat(json(POLICY).at("/properties").fieldNames())
        .toIterable()
        .containsExactlyElementsOf(PolicyFormat.KEYS);
    assertThat(json(PROFILE).at("/properties").fieldNames())
        .toIterable()
        .containsExactlyElementsOf(ProfileFormat.KEYS);
    for (String place :
        List.of(
            "",
            "/properties/fix",
            "/properties/examples",
            "/$defs/example",
            "/properties/params/additionalProperties")) {
      JsonNode keys = json(POLICY).at(place + "/properties");
      assertThat(keys).as(place).isNotEmpty();
      assertThat(keys)
          .as(place)
          .allSatisfy(key -> assertThat(key.path("description").asText()).matches("[A-Z].*\\."));
    }
    assertThat(json(PROFILE).at("/properties"))
        .allSatisfy(key -> assertThat(key.path("description").asText()).matches("[A-Z].*\\."));
  }

  @Test
  void theTypesAreThoseOfTheCatalog() throws IOException {
    Catalog fleet =
        Catalogs.withPodTemplate(Catalogs.builtIn(), "example.com", "Fleet", "spec.template");
    String more = EditorSupport.policySchema(fleet);
    assertThat(types(json(POLICY))).contains("kubernetes.Container", "docker.Stage").isSorted();
    assertThat(types(json(more))).hasSizeGreaterThan(types(json(POLICY)).size());
  }

  @Test
  void theTextIsTheSameEachTimeAndEndsWithALine() {
    assertThat(EditorSupport.policySchema(Catalogs.builtIn()))
        .isEqualTo(POLICY)
        .endsWith("\n}\n")
        .doesNotContain("\r");
    assertThat(PROFILE).endsWith("\n}\n");
  }

  private static void checkAll(Path folder, SchemaCheck schema, int atLeast) throws IOException {
    List<Path> files = YamlFile.below(folder);
    assertThat(files).hasSizeGreaterThanOrEqualTo(atLeast);
    for (Path file : files) {
      assertThat(schema.faults(YamlFile.json(file).orElseThrow())).as(file.toString()).isEmpty();
    }
  }

  private static List<String> types(JsonNode schema) {
    return new ObjectMapper().convertValue(schema.at("/$defs/type/enum"), StringList.class);
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  /** For Jackson to know what a list holds. */
  private static final class StringList extends java.util.ArrayList<String> {
    private static final long serialVersionUID = 1;
  }
}
