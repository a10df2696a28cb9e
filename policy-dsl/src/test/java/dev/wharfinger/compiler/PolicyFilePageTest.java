package dev.wharfinger.compiler;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.golden.GoldenFile;
import dev.wharfinger.internal.policy.file.BasicParamType;
import dev.wharfinger.internal.policy.file.PolicyFormat;
import dev.wharfinger.spi.Catalogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about policy files has the keys that there are, in the words of the JSON Schema. */
class PolicyFilePageTest {
  private static final Path PAGE = Path.of("..", "docs", "policy-files.md");
  private static final String END = "<!-- end -->";

  @Test
  void theTablesOfThePageAreThoseOfTheSchema() throws IOException {
    JsonNode policy = new ObjectMapper().readTree(EditorSupport.policySchema(Catalogs.builtIn()));
    JsonNode keys = policy.at("/properties");
    JsonNode tests = new ObjectMapper().readTree(EditorSupport.testSchema());
    JsonNode test = tests.at("/properties/tests/items");
    Map<String, String> tables = new LinkedHashMap<>();
    tables.put("policy", table(policy));
    tables.put("param", table(keys.at("/params/additionalProperties")));
    tables.put("param-types", paramTypes());
    tables.put("fix", table(keys.at("/fix")));
    tables.put("examples", table(keys.at("/examples")));
    tables.put("example", table(policy.at("/$defs/example")));
    tables.put("test-file", table(tests));
    tables.put("test", table(test));
    tables.put("finding", table(test.at("/properties/findings/items")));
    String page = Files.readString(PAGE);
    for (Map.Entry<String, String> table : tables.entrySet()) {
      page = replaced(page, "<!-- table " + table.getKey() + " -->\n", table.getValue());
    }
    GoldenFile.check(PAGE, page);
  }

  private static String replaced(String page, String start, String table) {
    int from = page.indexOf(start) + start.length();
    return page.substring(0, from) + table + page.substring(page.indexOf(END, from));
  }

  private static String table(JsonNode shape) {
    Set<String> required = new HashSet<>();
    shape.path("required").forEach(name -> required.add(name.asText()));
    List<String> rows = new ArrayList<>(List.of("| key | required | says |", "|---|---|---|"));
    shape
        .path("properties")
        .properties()
        .forEach(
            key ->
                rows.add(
                    "| `%s` | %s | %s |"
                        .formatted(
                            key.getKey(),
                            required.contains(key.getKey()) ? "yes" : "",
                            text(key.getValue()))));
    return lines(rows);
  }

  private static String text(JsonNode key) {
    List<String> values = values(key);
    String words =
        values.isEmpty()
            ? ""
            : values.stream().map(PolicyFilePageTest::code).collect(joining(", ", " One of ", "."));
    return (key.path("description").asText() + words + initial(key)).replace("|", "\\|");
  }

  private static String initial(JsonNode key) {
    List<String> words = new ArrayList<>();
    JsonNode initial = key.path("default");
    (initial.isTextual() ? List.of(initial) : initial)
        .forEach(word -> words.add(code(word.asText())));
    return words.isEmpty() ? "" : " Unless given: " + String.join(", ", words) + ".";
  }

  /** The words that a key may have, or that the elements of its list may have. */
  private static List<String> values(JsonNode key) {
    List<String> values = new ArrayList<>();
    JsonNode words = key.has("enum") ? key.path("enum") : key.at("/anyOf/0/enum");
    words.forEach(word -> values.add(word.asText()));
    return values;
  }

  private static String paramTypes() {
    Stream<String> header =
        Stream.of("| type | a value in YAML | in expressions |", "|---|---|---|");
    Stream<String> basic = Arrays.stream(BasicParamType.values()).map(PolicyFilePageTest::row);
    Stream<String> others =
        Stream.of(
            "| `severity` | " + severities() + " | one of them, by their order |",
            "| `enum` | one of the words under `values` | an enumeration of them |",
            "| `list(T)` | a list | a list |",
            "| `map(T)` | a mapping from text | a map |");
    return lines(Stream.of(header, basic, others).flatMap(rows -> rows).toList());
  }

  private static String severities() {
    return PolicyFormat.SEVERITIES.stream().map(PolicyFilePageTest::code).collect(joining(", "));
  }

  private static String row(BasicParamType type) {
    return "| %s | %s | %s |"
        .formatted(code(type.text()), example(type), code(type.type().displayName()));
  }

  private static String example(BasicParamType type) {
    return switch (type) {
      case BOOL -> "`true`, `false`";
      case INT -> "`3`";
      case DOUBLE -> "`0.5`";
      case STRING -> "`registry.example`";
      case GLOB -> "`shop-*`, where `*` stands for any text";
      case SEMVER -> "`1.2.3`";
      case QUANTITY -> "`500m`, `1Gi`";
      case DURATION -> "`1h30m`";
    };
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  private static String lines(List<String> rows) {
    return String.join("\n", rows) + "\n";
  }
}
