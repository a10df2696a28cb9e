package dev.wharfinger.internal.compose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.conformance.ConformanceSuite;
import dev.wharfinger.internal.compose.DotEnv.Content;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files of variables. */
class DotEnvTest {

  private static Content read(String text, Map<String, String> caller) {
    return DotEnv.read(new SourceText(".env", text), caller);
  }

  @Test
  void filesAreReadAsComposeDoes() throws IOException {
    ConformanceSuite suite = ConformanceSuite.named("compose-dotenv");
    for (Map.Entry<String, JsonNode> rows : data("dotenv").properties()) {
      switch (rows.getKey()) {
        case "TestExpanding.tests" -> rows.getValue().forEach(row -> expanding(suite, row));
        case "TestUnterminatedQuotes.cases" ->
            rows.getValue().forEach(row -> unterminated(suite, row.asText()));
        case "TestLinesToIgnore.cases" ->
            rows.getValue().forEach(row -> ignored(suite, row.get("input").asText(), row));
        default -> suite.countApart("what is expected of a file that does not come with it");
      }
    }
    suite.finish(22);
  }

  private static void expanding(ConformanceSuite suite, JsonNode row) {
    Map<String, String> wanted = new LinkedHashMap<>();
    row.get("expected").properties().forEach(e -> wanted.put(e.getKey(), e.getValue().asText()));
    Map<String, String> found = read(row.get("input").asText(), Map.of()).variables();
    suite.check(row.get("name").asText(), found.equals(wanted) ? "" : found + " not " + wanted);
  }

  private static void unterminated(ConformanceSuite suite, String text) {
    boolean told =
        read(text, Map.of()).problems().stream().anyMatch(p -> p.code().equals("dotenv-quote"));
    suite.check(text, told ? "" : "is not told");
  }

  /** The peer looks for the next line that says something. */
  private static void ignored(ConformanceSuite suite, String text, JsonNode row) {
    Content content = read(text, Map.of());
    boolean fits = content.problems().isEmpty() && content.variables().isEmpty() != row.has("want");
    suite.check(text, fits ? "" : content.toString());
  }

  @Test
  void variablesInValuesAreReplacedAsComposeDoes() throws IOException {
    ConformanceSuite suite = ConformanceSuite.named("compose-dotenv-expansion");
    Map<String, String> caller = Map.of("EMPTY_VAR", "", "TEST_VAR", "Test Value");
    for (JsonNode rows : data("dotenv-expansion")) {
      for (JsonNode row : rows) {
        Content content = read(row.get("input").asText(), caller);
        String found = "RESULT=" + content.variables().get("RESULT");
        boolean refused = row.hasNonNull("err");
        boolean fits =
            refused
                ? content.problems().size() == 1
                : content.problems().isEmpty() && found.equals(row.get("result").asText());
        suite.check(row.get("name").asText(), fits ? "" : found + content.problems());
      }
    }
    suite.finish(12);
  }

  private static JsonNode data(String name) throws IOException {
    String file = "compose/" + name + ".json";
    return new ObjectMapper().readTree(Files.readString(ConformanceSuite.data(file), UTF_8));
  }

  @Test
  void whatIsInQuotesMayHaveSeveralLinesAndHashes() {
    String text = "A=\"1\n#2\\n\" # told\nB='$A \\n' \nC=a#b #c\nexport D = e\n";
    assertThat(read(text, Map.of()).variables())
        .containsExactly(
            Map.entry("A", "1\n#2\n"),
            Map.entry("B", "$A \\n"),
            Map.entry("C", "a#b"),
            Map.entry("D", "e"));
  }

  @Test
  void theCallersVariablesWinAndAreInherited() {
    Content content = read("A=file\nB=$A\nC\nD\n", Map.of("A", "caller", "C", "c"));
    assertThat(content.variables())
        .containsExactly(Map.entry("A", "file"), Map.entry("B", "caller"), Map.entry("C", "c"));
  }

  @Test
  void whatDependsOnVariablesThatAreNotSetIsUncertain() {
    Content content = read("A=$X\nB=${X:-b}\nC=1\n", Map.of());
    assertThat(content.uncertain()).containsExactly("A");
  }

  @Test
  void theByteOrderMarkIsNoPartOfAName() {
    assertThat(read("\uFEFFA=1", Map.of()).variables()).containsEntry("A", "1");
  }

  @Test
  void linesThatAreNoVariablesAreToldAndHideNoOthers() {
    Content content = read("A=1\n=\n!x\nword word\nB=2", Map.of());
    assertThat(content.variables()).containsOnlyKeys("A", "B");
    assertThat(content.problems())
        .extracting(ReadProblem::code)
        .containsExactly("dotenv-line", "dotenv-line", "dotenv-line");
  }
}
