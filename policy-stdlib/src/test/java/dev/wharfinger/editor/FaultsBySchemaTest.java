package dev.wharfinger.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wharfinger.golden.GoldenFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which of the faults that the compiler tells of an editor sees by the schema. */
class FaultsBySchemaTest {
  private static final Path FAULTS =
      Path.of("../policy-dsl/src/test/resources/dev/wharfinger/compiler/diagnostics");
  private static final Path TABLE =
      Path.of("src/test/resources/dev/wharfinger/editor/faults-by-schema.txt");

  @Test
  void theTableSaysWhatTheSchemaRefusesAndWhere() throws IOException {
    SchemaCheck schema = SchemaCheck.ofPolicies();
    StringBuilder table = new StringBuilder();
    for (Path file : YamlFile.below(FAULTS)) {
      String name = FAULTS.relativize(file).toString().replace('\\', '/');
      table.append(name).append(": ").append(seen(schema, file)).append('\n');
    }
    GoldenFile.check(TABLE, table.toString());
  }

  private static String seen(SchemaCheck schema, Path file) throws IOException {
    Optional<JsonNode> json = YamlFile.json(file);
    if (json.isEmpty()) {
      return "no JSON";
    }
    String faults = String.join(", ", schema.faults(json.get()));
    return faults.isEmpty() ? "accepted" : faults;
  }

  @Test
  void theTableIsNotEmpty() throws IOException {
    assertThat(YamlFile.below(FAULTS)).hasSizeGreaterThan(50);
  }
}
