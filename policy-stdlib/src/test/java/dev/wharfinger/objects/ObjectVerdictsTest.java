package dev.wharfinger.objects;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.Finding;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Problem;
import dev.wharfinger.Report;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.conformance.ConformanceSuite;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.stdlib.StandardPolicies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Real manifests as Java objects have the verdicts that they have as text. */
class ObjectVerdictsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  private static final List<RawDocument> TEXTS = new ArrayList<>();
  private static final List<JsonNode> TREES = new ArrayList<>();
  private static final List<Object> YAML = new ArrayList<>();

  /** Reads the documents, beside what the API server's own library makes of each. */
  @BeforeAll
  static void read() throws IOException {
    Path corpus = ConformanceSuite.data("../corpus");
    Map<String, List<RawDocument>> files = new HashMap<>();
    for (String line :
        Files.readAllLines(ConformanceSuite.data("yaml/corpus-as-cluster-sees.jsonl"))) {
      JsonNode row = JSON.readTree(line);
      String id = row.get("id").textValue();
      int hash = id.lastIndexOf('#');
      List<RawDocument> documents =
          files.computeIfAbsent(
              id.substring(0, hash), file -> ResourceSet.read(corpus.resolve(file)).documents());
      RawDocument document = documents.get(Integer.parseInt(id.substring(hash + 1)));
      if (row.path("json").isObject() && document.problems().isEmpty()) {
        TEXTS.add(document);
        TREES.add(row.get("json"));
      }
    }
    files.keySet().forEach(file -> YAML.addAll(loaded(corpus.resolve(file))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"recommended", "pss-restricted", "nsa"})
  void realManifestsHaveTheSameVerdicts(String profile) {
    PolicySet policies = PolicyCompiler.create().add(StandardPolicies.profile(profile)).compile();
    Report text = policies.evaluate(ResourceSet.ofDocuments(TEXTS));
    List<Map<String, Object>> maps =
        TREES.stream().map(tree -> JSON.convertValue(tree, MAP)).toList();
    Report trees = policies.evaluate(objects(TREES));
    Report plain = policies.evaluate(objects(maps));

    assertThat(TREES).hasSizeGreaterThan(700);
    assertThat(text.findings()).hasSizeGreaterThan(500);
    assertThat(verdicts(trees)).isEqualTo(verdicts(text));
    assertThat(verdicts(plain)).isEqualTo(verdicts(text));
    assertThat(trees.resources()).isEqualTo(text.resources());
    assertThat(trees.findings()).allMatch(finding -> finding.location().line() == 0);
    assertThat(codes(trees)).isEqualTo(codes(text));
  }

  /** Readers of YAML 1.2 make a text of some words and numbers; where they do not is compared. */
  @Test
  void whatAnotherReaderOfYamlGivesHasTheSameVerdicts() {
    PolicySet policies =
        PolicyCompiler.create().add(StandardPolicies.profile("recommended")).compile();
    Map<JsonNode, Integer> known = new HashMap<>();
    for (int i = 0; i < TREES.size(); i++) {
      known.putIfAbsent(TREES.get(i), i);
    }
    int compared = 0;
    for (Object document : YAML) {
      Integer same = known.get(JSON.<JsonNode>valueToTree(document));
      if (same != null) {
        compared++;
        Report map = policies.evaluate(ResourceSet.ofObject("yaml", document));
        Report text = policies.evaluate(ResourceSet.ofDocuments(List.of(TEXTS.get(same))));
        assertThat(verdicts(map)).isEqualTo(verdicts(text));
      }
    }
    assertThat(compared).isGreaterThan(700);
  }

  /** Named as the files are, since of two of one name the one in the same file is meant. */
  private static ResourceSet objects(List<?> all) {
    Map<String, List<Object>> byFile = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      String file = TEXTS.get(i).source().name();
      byFile.computeIfAbsent(file, name -> new ArrayList<>()).add(all.get(i));
    }
    return ResourceSet.of(
        byFile.entrySet().stream()
            .map(entry -> ResourceSet.ofObjects(entry.getKey(), entry.getValue()))
            .toList());
  }

  private static List<Object> loaded(Path file) {
    List<Object> documents = new ArrayList<>();
    try {
      new Load(LoadSettings.builder().build())
          .loadAllFromString(Files.readString(file))
          .forEach(documents::add);
    } catch (IOException | RuntimeException e) {
      return documents; // what this reader does not read is not compared
    }
    documents.removeIf(document -> !(document instanceof Map));
    return documents;
  }

  /** What is found; a key may repeat in text only. */
  private static List<String> verdicts(Report report) {
    return report.findings().stream()
        .filter(finding -> !finding.message().contains("` is already set on line "))
        .map(ObjectVerdictsTest::verdict)
        .sorted()
        .toList();
  }

  private static String verdict(Finding finding) {
    return String.join(
        " | ",
        finding.resource(),
        finding.policy().id(),
        finding.outcome().toString(),
        finding.location().path(),
        finding.message());
  }

  /** What is wrong with the content; a key may repeat in text only. */
  private static List<String> codes(Report report) {
    return report.problems().stream()
        .map(Problem::code)
        .filter(code -> !code.equals("duplicate-key"))
        .toList();
  }
}
