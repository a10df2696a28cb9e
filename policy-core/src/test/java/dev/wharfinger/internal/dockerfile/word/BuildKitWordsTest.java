package dev.wharfinger.internal.dockerfile.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.conformance.ConformanceSuite;
import dev.wharfinger.internal.raw.ReadLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The tables that BuildKit tests its shell lexer with. */
class BuildKitWordsTest {
  private static final Map<String, String> VARIABLES =
      Map.of("PWD", "/home", "SHELL", "bash", "KOREAN", "한국어", "NULL", "");

  @Test
  void wordsAreExpandedOnUnixAndOnWindows() throws IOException {
    ConformanceSuite suite = ConformanceSuite.named("dockerfile-words");
    Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    anyCase.putAll(VARIABLES);
    List<String> lines = lines("envVarTest");
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] columns = line.split("\\|", -1);
      Map<String, String> variables = columns[0].equals("W") ? anyCase : VARIABLES;
      String found = shown(expand(columns[1].strip(), variables));
      compare(suite, (i + 1) + " " + line, found, columns[2].strip());
    }
    suite.finish(230);
  }

  @Test
  void wordsAreCutWhereSpacesAreNotQuoted() throws IOException {
    ConformanceSuite suite = ConformanceSuite.named("dockerfile-split-words");
    Map<String, String> variables = new LinkedHashMap<>();
    for (String line : lines("wordsTest")) {
      if (line.startsWith("ENV ")) {
        String[] pair = line.substring(4).split("=", 2);
        variables.put(pair[0], pair[1]);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        String[] columns = line.split("\\|", -1);
        Expansion expansion = expand(columns[0].strip(), variables);
        List<String> words = expansion.words().stream().map(BuildKitWordsTest::text).toList();
        String found = expansion.problems().isEmpty() ? String.join(",", words) : "error";
        compare(suite, line, found, columns[1].stripLeading());
      }
    }
    suite.finish(24);
  }

  @Test
  void theVariablesThatAreUsedAreTold() throws IOException {
    ConformanceSuite suite = ConformanceSuite.named("dockerfile-word-variables");
    int row = 0;
    for (JsonNode test : read("process-with-matches.json")) {
      Expansion expansion = expand(test.get("input").asText(), texts(test.get("envs")));
      String found = shown(expansion) + names(expansion, true) + names(expansion, false);
      String wanted =
          test.path("expectedErr").asBoolean() ? "error" : test.get("expected").asText();
      wanted = wanted + sorted(test.get("matches")) + sorted(test.get("unmatched"));
      compare(suite, ++row + " " + test.get("input").asText(), found, wanted);
    }
    suite.finish(47);
  }

  @Test
  void platformsMakeNames() throws IOException {
    ConformanceSuite suite = ConformanceSuite.named("dockerfile-word-platforms");
    for (JsonNode test : read("process-with-matches-platform.json")) {
      Expansion expansion = expand(test.get("input").asText(), texts(test.get("envs")));
      String wanted = test.get("expected").asText();
      compare(suite, wanted, shown(expansion), wanted);
    }
    suite.finish(3);
  }

  private static Expansion expand(String text, Map<String, String> variables) {
    return Word.read(text, i -> i, WordSyntax.escapedBy('\\'), ReadLimits.DEFAULT)
        .expand(name -> Optional.ofNullable(variables.get(name)).map(Expanded.Known::new));
  }

  private static String shown(Expansion expansion) {
    return expansion.problems().isEmpty() ? text(expansion.value()) : "error";
  }

  private static String text(Expanded value) {
    return value.text().orElse("unknown");
  }

  /** BuildKit does not count a variable as found whose empty value stops the build. */
  private static List<String> names(Expansion expansion, boolean set) {
    TreeSet<String> names = new TreeSet<>();
    expansion.uses().stream()
        .filter(use -> use.isSet() == set)
        .filter(use -> !use.isSet() || expansion.problems().isEmpty())
        .forEach(use -> names.add(use.name()));
    return List.copyOf(names);
  }

  private static List<String> sorted(JsonNode names) {
    TreeSet<String> sorted = new TreeSet<>();
    names.forEach(name -> sorted.add(name.asText()));
    return List.copyOf(sorted);
  }

  private static Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
    return texts;
  }

  private static void compare(ConformanceSuite suite, String id, String found, String wanted) {
    suite.check(id, found.equals(wanted) ? "" : "`" + found + "` instead of `" + wanted + "`");
  }

  private static List<String> lines(String name) throws IOException {
    return new ArrayList<>(
        Files.readString(ConformanceSuite.data("dockerfile/shell/" + name), UTF_8)
            .lines()
            .toList());
  }

  private static JsonNode read(String name) throws IOException {
    return new ObjectMapper()
        .readTree(Files.readString(ConformanceSuite.data("dockerfile/shell/" + name), UTF_8));
  }
}
