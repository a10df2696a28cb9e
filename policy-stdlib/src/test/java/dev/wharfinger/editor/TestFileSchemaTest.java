package dev.wharfinger.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.compiler.EditorSupport;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema of test files takes what the reader takes, and tells what the reader refuses. */
class TestFileSchemaTest {
  private static final Path TESTS =
      Path.of("../policy-dsl/src/test/resources/dev/wharfinger/compiler/tests");

  @Test
  void theSchemaIsValidByItsOwnSchema() throws IOException {
    assertThat(SchemaCheck.ofSchemas().faults(schema())).isEmpty();
  }

  @Test
  void testsAreValid() throws IOException {
    Path file = TESTS.resolve("failing/k8s-terminal.test.yaml");
    assertThat(SchemaCheck.ofTests().faults(YamlFile.json(file).orElseThrow())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "test: []",
        "tests: [{given: {}}]",
        "tests: [{name: a, outcom: fail}]",
        "tests: [{name: a, outcome: failed}]",
        "tests: [{name: a, findings: {at: tty}}]",
        "tests: [{name: a, findings: [{colum: 4}]}]",
        "tests: [{name: a, findings: [{line: third}]}]",
        "- name: a",
      })
  void whatTheReaderRefusesIsNotValid(String text) {
    assertThat(SchemaCheck.ofTests().faults(YamlFile.json(text).orElseThrow())).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/properties",
        "/properties/tests/items/properties",
        "/properties/tests/items/properties/findings/items/properties",
      })
  void everyKeyIsDescribedInASentence(String place) throws IOException {
    assertThat(schema().at(place))
        .isNotEmpty()
        .allSatisfy(key -> assertThat(key.path("description").asText()).matches("[A-Z].*\\."));
  }

  private static JsonNode schema() throws IOException {
    return new ObjectMapper().readTree(EditorSupport.testSchema());
  }
}
