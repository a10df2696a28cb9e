package dev.wharfinger.internal.compose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.conformance.ConformanceSuite;
import dev.wharfinger.internal.raw.RawForeign;
import dev.wharfinger.internal.raw.RawNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Files over files: the tables of compose-go, and whose text a merged value is. */
class ComposeMergeTest {

  @Test
  void filesMergeAsTheyDoForCompose() throws IOException {
    ConformanceSuite suite = ConformanceSuite.named("compose-merge");
    JsonNode rows = read("merge-cases");
    for (int i = 0; i < rows.size(); i++) {
      JsonNode row = rows.get(i);
      JsonNode base = row.get("base");
      JsonNode override = row.get("override");
      if (base.isObject() || override.isObject() || row.get("want").isObject()) {
        suite.countApart("a text that the peer's source names, and does not tell");
        continue;
      }
      Object found = ReadCompose.merged(base.asText(), override.asText());
      Object wanted = ReadCompose.plain(row.get("want").asText());
      compare(suite, i + " " + row.get("test").asText(), found, wanted);
    }
    suite.finish(60);
  }

  @Test
  void itemsAreUniqueAsTheyAreForCompose() throws IOException {
    ConformanceSuite suite = ConformanceSuite.named("compose-unicity");
    for (JsonNode row : read("unicity-cases")) {
      Object found = ReadCompose.merged(row.get("input").asText());
      Object wanted = ReadCompose.plain(row.get("want").asText());
      compare(suite, row.get("test").asText(), found, wanted);
    }
    suite.finish(4);
  }

  private static void compare(ConformanceSuite suite, String id, Object found, Object wanted) {
    suite.check(id, found.equals(wanted) ? "" : found + " instead of " + wanted);
  }

  @Test
  void aValueOfAnOverrideIsOfItsFile() {
    ReadCompose read =
        ReadCompose.of(
            "services: {a: {image: x, ports: ['1:1']}}", "services: {a: {image: y, ports: [2]}}");
    RawNode image = read.node("services", "a", "image");
    assertThat(image).isInstanceOf(RawForeign.class);
    assertThat(((RawForeign) image).source().name()).isEqualTo("compose-1.yaml");
    assertThat(read.written("services", "a", "image")).isEqualTo("y");
    assertThat(read.written("services", "a", "ports", "0", "published")).isEqualTo("1");
    assertThat(read.written("services", "a", "ports", "1", "target")).isEqualTo("2");
  }

  @Test
  void resetTakesAwayAndOverrideReplaces() {
    ReadCompose read =
        ReadCompose.of(
            "services: {a: {image: x, ports: ['1:1'], cap_add: [A], environment: {A: a, B: b}}}",
            """
            services:
              a:
                image: !reset
                ports: !override
                  - "2"
                cap_add: &c # why not
                  !reset []
                environment: {A: !reset null}
            """);
    Map<?, ?> service = read.service("a");
    assertThat(service.get("environment")).isEqualTo(Map.of("B", "b"));
    assertThat(service.containsKey("image")).isFalse();
    assertThat(service.containsKey("cap_add")).isFalse();
    assertThat((List<?>) service.get("ports")).hasSize(1);
  }

  @Test
  void whatIsOfAnotherKindReplacesAndIsTold() {
    ReadCompose read =
        ReadCompose.of("services: {a: {deploy: {x: y}}}", "services: {a: {deploy: [z]}}");
    assertThat(read.messages())
        .containsExactly(
            "`services.a.deploy` is a sequence here and a mapping in the file before;"
                + " it cannot be merged");
    assertThat(read.service("a").get("deploy")).isEqualTo(List.of("z"));
  }

  @Test
  void anEntryOfAnEnvironmentKeepsItsPlaceThroughMerging() {
    ReadCompose read =
        ReadCompose.of(
            "services: {a: {environment: {A: 1, B: 2}}}",
            "services: {a: {environment: ['B=x', \"C=${D}\"]}}");
    assertThat(read.written("services", "a", "environment", "A")).isEqualTo("A: 1");
    assertThat(read.written("services", "a", "environment", "B")).isEqualTo("x");
    assertThat(read.written("services", "a", "environment", "C")).isEqualTo("\"C=${D}\"");
    assertThat(read.codes()).containsExactly("compose-unset-variable");
  }

  @Test
  void labelsOfSubnetsMergeBySubnet() {
    ReadCompose read =
        ReadCompose.of(
            "networks: {n: {ipam: {config: [{subnet: a, gateway: b}, {subnet: c}]}}}",
            "networks: {n: {ipam: {config: [{subnet: c, gateway: d}, {subnet: e}]}}}");
    Map<?, ?> root = (Map<?, ?>) Objects.requireNonNull(read.value());
    assertThat(root.toString())
        .isEqualTo(
            "{networks={n={ipam={config=[{subnet=a, gateway=b}, {subnet=c, gateway=d},"
                + " {subnet=e}]}}}}");
  }

  private static JsonNode read(String name) throws IOException {
    String file = "compose/" + name + ".json";
    return new ObjectMapper().readTree(Files.readString(ConformanceSuite.data(file), UTF_8));
  }
}
