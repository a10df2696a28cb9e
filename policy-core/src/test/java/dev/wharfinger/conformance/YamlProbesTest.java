package dev.wharfinger.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.internal.yaml.JsonComparison;
import dev.wharfinger.internal.yaml.ReadYaml;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Odd scalars, keys and documents, against what the API server's own YAML library made of them. */
class YamlProbesTest {
  /** What strict decoding complains about. */
  static final Set<String> STRICT = Set.of("duplicate-key", "merge-override");

  @Test
  void probesAreReadAsTheClusterReadsThem() throws IOException {
    JsonNode probes =
        new ObjectMapper().readTree(ConformanceSuite.data("yaml/k8s-yaml-probes.json").toFile());
    ConformanceSuite suite = ConformanceSuite.named("yaml-probes");
    for (JsonNode probe : probes) {
      String id = probe.get("kind").textValue() + ":" + probe.get("name").textValue();
      suite.check(id, judge(probe, ReadYaml.of(probe.get("yaml").textValue())));
    }
    suite.finish(272);
  }

  static String judge(JsonNode probe, ReadYaml read) {
    if (probe.has("error")) {
      return read.failed() ? "" : "was read as " + read.value();
    }
    if (read.failed()) {
      return read.problems().toString();
    }
    if (!JsonComparison.same(probe.get("json"), read.value())) {
      return "was read as " + read.value() + ", not " + probe.get("json");
    }
    boolean told = read.codes().stream().anyMatch(STRICT::contains);
    return probe.has("strictError") && !told ? "nothing was said about the repeated key" : "";
  }

  @Test
  void textsThatGoYamlRefusesAreRefused() throws IOException {
    JsonNode rows =
        new ObjectMapper().readTree(ConformanceSuite.data("yaml/goyaml-v2-errors.json").toFile());
    assertThat(rows).hasSize(15);
    for (JsonNode row : rows) {
      String yaml = row.get("yaml").textValue();
      assertThat(ReadYaml.of(yaml).failed()).as(yaml).isTrue();
    }
  }

  @Test
  void textsAreTurnedIntoTheJsonThatTheKubernetesLibraryMakes() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode rows =
        mapper.readTree(ConformanceSuite.data("yaml/sigs-yaml-YAMLToJSON.json").toFile());
    assertThat(rows).hasSize(24);
    for (JsonNode row : rows) {
      ReadYaml read = ReadYaml.of(row.get("yaml").textValue());
      assertThat(read.failed()).as(row.toString()).isEqualTo(row.has("err"));
      boolean same =
          JsonComparison.same(mapper.readTree(row.get("json").textValue()), read.value());
      assertThat(same || row.has("err")).as(row + " was read as " + read.value()).isTrue();
    }
  }

  /** Rows for untyped targets alone: only there is the value what a reader without types sees. */
  @Test
  void valuesOfUntypedMapsAreThoseOfGoYaml() throws IOException {
    JsonNode rows =
        new ObjectMapper()
            .readTree(ConformanceSuite.data("yaml/goyaml-v2-unmarshal.json").toFile());
    int judged = 0;
    for (JsonNode row : rows) {
      if (row.get("goTarget").textValue().equals("map[string]interface{}")) {
        ReadYaml read = ReadYaml.of(row.get("yaml").textValue());
        assertThat(read.failed()).as(row.toString()).isFalse();
        for (String key : names(row.get("value"))) {
          JsonNode expected = row.get("value").get(key);
          boolean same =
              expected.has("$double")
                  ? sameDouble(expected.get("$double").textValue(), read.map().get(key))
                  : JsonComparison.same(expected, read.map().get(key));
          assertThat(same).as(row + " was read as " + read.value()).isTrue();
        }
        judged++;
      }
    }
    assertThat(judged).isEqualTo(47);
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static boolean sameDouble(String expected, @Nullable Object actual) {
    return actual instanceof Number number && number.doubleValue() == Double.parseDouble(expected);
  }
}
