package dev.wharfinger.internal.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Services that extend others, and files that include others. */
class ComposeFilesTest {

  @Test
  void aServiceLiesOverTheOneItExtends() {
    ReadCompose read =
        read(
            Map.of(
                "compose.yaml",
                "services: {a: {extends: {file: x/base.yaml, service: b}, ports: ['2:2']}}",
                "x/base.yaml",
                "services: {b: {extends: {file: ../c.yaml, service: c}, ports: ['1:1']}}",
                "c.yaml",
                "services: {c: {image: i, ports: ['0:1']}}"));
    assertThat(read.codes()).isEmpty();
    assertThat(read.written("services", "a", "image")).isEqualTo("i");
    assertThat(read.written("services", "a", "ports", "2", "target")).isEqualTo("2");
    assertThat(read.written("services", "a")).startsWith("{extends: {file: x/base.yaml");
    assertThat(read.service("a").containsKey("extends")).isFalse();
  }

  @Test
  void includedServicesAreThereToo() {
    ReadCompose read =
        read(
            Map.of(
                "compose.yaml",
                "include: [x/a.yaml, {path: [b.yaml, c.yaml]}]\nservices: {s: {image: s}}",
                "x/a.yaml",
                "include: [../d.yaml]\nservices: {a: {image: a}}\nvolumes: {v: {}}",
                "b.yaml",
                "services: {b: {image: b}}",
                "c.yaml",
                "services: {b: {image: c}}",
                "d.yaml",
                "services: {d: {image: d}}"));
    assertThat(read.codes()).isEmpty();
    for (String name : List.of("s", "a", "d")) {
      assertThat(read.written("services", name, "image")).isEqualTo(name);
    }
    assertThat(read.written("services", "b", "image")).isEqualTo("c");
    assertThat(read.written("volumes", "v")).isEqualTo("{}");
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        arguments(
            "services: {a: {extends: b}, b: {extends: a}}",
            "the services `a`, `b` extend each other"),
        arguments("services: {a: {extends: b}}", "there is no service `b` to extend"),
        arguments(
            "services: {a: {extends: {file: ../no.yaml, service: b}}}",
            "file `../no.yaml` was not given, so what it says here is not known"),
        arguments("include: [./compose.yaml]", "file `compose.yaml` includes itself"),
        arguments(
            "include: [other.yaml]\nservices: {o: {}}",
            "`services.o` is also set by the file that includes this one"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void whatCannotBeFollowedIsTold(String text, String message) {
    Map<String, String> files =
        Map.of("compose.yaml", text, "other.yaml", "services: {o: {image: o}}");
    assertThat(read(files).messages()).containsExactly(message);
  }

  @Test
  void chainsAreLimitedByDepth() {
    StringBuilder services = new StringBuilder("services:\n");
    Map<String, String> files = new HashMap<>();
    for (int i = 0; i < 5000; i++) {
      services.append("  s%d: {extends: s%d}\n".formatted(i, i + 1));
      files.put("f" + i, "include: [f%d, f%d]".formatted(i + 1, i + 1));
    }
    files.put("compose.yaml", "include: [f0]\n" + services);
    assertThat(read(files).messages())
        .contains(
            "more than 100 services extend each other in a chain",
            "more than 100 files include each other in a chain");
  }

  @Test
  void whatIsExtendedIsLimitedByAliasedNodes() {
    StringBuilder services = new StringBuilder("services:\n");
    services.append("  big: {environment: [").append("a, ".repeat(50_000)).append("]}\n");
    for (int i = 0; i < 1000; i++) {
      services.append("  s%d: {extends: big, environment: [b]}\n".formatted(i));
    }
    assertThat(read(Map.of("compose.yaml", services.toString())).messages())
        .containsExactly(
            "what is extended and included stands for more than 1000000 nodes;"
                + " the limit is set by `aliasedNodes`");
  }

  @Test
  void whatIsIncludedIsLimitedByAliasedNodes() {
    StringBuilder services = new StringBuilder("services:\n");
    for (int i = 0; i < 10_000; i++) {
      services.append("  s%d: {}\n".formatted(i));
    }
    Map<String, String> files =
        Map.of(
            "compose.yaml",
            "include:\n" + "- many.yaml\n".repeat(10_000),
            "many.yaml",
            services.toString());
    assertThat(read(files).codes()).contains("limit-aliased-nodes").hasSizeLessThan(1_000_000);
  }

  private static ReadCompose read(Map<String, String> texts) {
    Map<String, SourceText> files = new HashMap<>();
    texts.forEach((name, text) -> files.put(name, new SourceText(name, text)));
    ComposeReader reader = new ComposeReader(Map.of(), ReadLimits.DEFAULT);
    return new ReadCompose(
        reader.read(
            List.of(Objects.requireNonNull(files.get("compose.yaml"))),
            name -> Optional.ofNullable(files.get(name))));
  }
}
