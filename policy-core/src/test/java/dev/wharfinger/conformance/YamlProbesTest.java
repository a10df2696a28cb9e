package dev.wharfinger.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.internal.yaml.JsonComparison;
import dev.wharfinger.internal.yaml.ReadYaml;
import java.io.IOException;
import java.util.Set;
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
}
