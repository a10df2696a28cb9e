package dev.wharfinger.internal.compose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.conformance.ConformanceSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Compose refuses although it can be read. */
class ComposeValidationTest {

  @Test
  void whatComposeRefusesIsTold() throws IOException {
    ConformanceSuite suite = ConformanceSuite.named("compose-validation");
    String file = Files.readString(ConformanceSuite.data("compose/validation.json"), UTF_8);
    for (Map.Entry<String, JsonNode> rows : new ObjectMapper().readTree(file).properties()) {
      boolean ports = rows.getKey().startsWith("TestIPAddress");
      for (JsonNode row : rows.getValue()) {
        String input = row.get("input").asText().strip();
        String text =
            ports
                ? "services:\n  test:\n    ports:\n    - " + input.replace("\n", "\n      ")
                : "configs:\n  test:\n    " + input.replace("\n", "\n    ");
        List<String> codes = ReadCompose.of(text).codes();
        boolean refused = !row.path("err").asText().isEmpty();
        suite.check(row.get("name").asText(), codes.isEmpty() == refused ? codes.toString() : "");
      }
    }
    suite.finish(9);
  }

  @Test
  void addressThatIsNotKnownIsNotRefused() {
    assertThat(ReadCompose.of("services: {a: {ports: [{target: 1, host_ip: '${X}'}]}}").codes())
        .containsExactly("compose-unset-variable");
  }

  @Test
  void secretsHaveOneOriginOrAreExternal() {
    String text =
        "secrets: {a: {file: a}, b: {external: true}, c: {}, d: {file: a, environment: B}}";
    assertThat(ReadCompose.of(text).messages())
        .containsExactly(
            "`secrets.c` needs one of `file`, `environment`",
            "`secrets.d` has several of `file`, `environment`; leave one");
  }

  @Test
  void textIsCastWhereSomethingElseIsMeant() {
    ReadCompose compose =
        ReadCompose.of("services: {a: {privileged: 'true', read_only: yes, pids_limit: '5'}}");
    assertThat(compose.service("a")).hasToString("{privileged=true, read_only=true, pids_limit=5}");
  }
}
