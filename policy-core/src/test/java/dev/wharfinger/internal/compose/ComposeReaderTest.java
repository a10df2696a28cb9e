package dev.wharfinger.internal.compose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.conformance.ConformanceSuite;
import dev.wharfinger.internal.raw.RawAlias;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.raw.RawUnknown;
import dev.wharfinger.internal.raw.ReadProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whole projects: the long form of everything, what is unknown, and whatever may be read. */
class ComposeReaderTest {
  private static final List<String> PIECES =
      List.of(
          "services:\n",
          "  a:\n",
          "    ports:\n",
          "    volumes: ",
          "    build: ",
          "    networks: ",
          "    depends_on: ",
          "    environment: ",
          "    env_file: ",
          "    ulimits: ",
          "    devices: ",
          "    gpus: all\n",
          "    extra_hosts: ",
          "networks: ",
          "      - ",
          "[a, b]\n",
          "['1:2', 3-4]\n",
          "{a: b}\n",
          "{a: {external: {name: x}}}\n",
          "'${A}'\n",
          "${B}\n",
          "[\"${B}\", 'C=${B}']\n",
          "${\n",
          "a:b:c\n",
          "\r\n",
          "\n",
          "null\n",
          "!reset ",
          "!override ",
          "&x ",
          "*x\n",
          "<<: *x\n",
          "\uFEFF",
          "\uD83D\uDE00",
          "# c\n",
          "[[a], {}]\n",
          "'");

  @Provide
  Arbitrary<String> files() {
    return Arbitraries.of(PIECES).list().ofMaxSize(25).map(list -> String.join("", list));
  }

  @Property(tries = 1000)
  void anyFilesAreReadAndAllLiesWithinThem(
      @ForAll("files") String first, @ForAll("files") String second) {
    ComposeProject project = ReadCompose.of(first, second).project();
    for (ComposeProblem told : project.problems()) {
      ReadProblem problem = told.problem();
      assertWithin(told.source().text(), problem.start(), problem.end());
    }
    if (project.root() != null) {
      assertWithin(new Sourced(project.source(), project.root()));
    }
  }

  private static void assertWithin(Sourced value) {
    RawNode node = value.node();
    assertWithin(value.source().text(), node.start(), node.end());
    assertThat(node).isNotInstanceOf(RawAlias.class);
    if (node instanceof RawSequence sequence) {
      sequence.items().forEach(item -> assertWithin(value.inner(item)));
    } else if (node instanceof RawMapping mapping) {
      for (RawMapping.Entry entry : mapping.entries()) {
        assertWithin(value.inner(entry.key()));
        assertWithin(value.inner(entry.value()));
      }
    }
  }

  private static void assertWithin(String text, int start, int end) {
    assertThat(start).isBetween(0, text.length());
    assertThat(end).isBetween(start, text.length());
  }

  @Test
  void theSamplesOfComposeAreRead() throws IOException {
    ConformanceSuite suite = ConformanceSuite.named("compose-samples");
    JsonNode rows = read("loader-yaml-samples");
    for (int i = 0; i < rows.size(); i++) {
      String text = rows.get(i).get("yaml").asText();
      ComposeProject project = ReadCompose.of(text).project();
      boolean told = project.root() != null || !project.problems().isEmpty() || text.isBlank();
      suite.check(i + " " + rows.get(i).get("test").asText(), told ? "" : "nothing was read");
    }
    suite.finish(324);
  }

  @Test
  void portsOfLongFormHaveTheDefaultsOfCompose() throws IOException {
    ConformanceSuite suite = ConformanceSuite.named("compose-defaults");
    for (JsonNode row : read("defaults").get("TestRegisterDefaultValue.testCases")) {
      suite.countApart("names and addresses that the peer's test adds as defaults of its own");
      List<?> found = ports(ReadCompose.of(row.get("inputYAML").asText()));
      List<?> wanted = ports(ReadCompose.of(row.get("expectedYAML").asText()));
      suite.check(
          row.get("name").asText(), found.equals(wanted) ? "" : found + " instead of " + wanted);
    }
    suite.finish(7);
  }

  /** What Compose itself says of each port. */
  private static List<?> ports(ReadCompose read) {
    Map<?, ?> root = (Map<?, ?>) Objects.requireNonNull(read.value());
    Map<?, ?> services = (Map<?, ?>) Objects.requireNonNull(root.get("services"));
    return services.values().stream()
        .map(service -> Objects.requireNonNull(((Map<?, ?>) service).get("ports")))
        .flatMap(ports -> ((List<?>) ports).stream())
        .map(port -> (Map<?, ?>) port)
        .map(port -> port.get("target") + " " + port.get("protocol") + " " + port.get("mode"))
        .toList();
  }

  @Test
  void buildsHaveAContext() throws IOException {
    ConformanceSuite suite = ConformanceSuite.named("compose-build");
    for (JsonNode row : read("build-short").get("Test_transformBuild.tests")) {
      String text = "services: {a: {build: " + row.get("yaml") + "}}";
      Map<?, ?> build =
          (Map<?, ?>) Objects.requireNonNull(ReadCompose.of(text).service("a").get("build"));
      boolean all =
          row.get("want").properties().stream()
              .allMatch(field -> field.getValue().asText().equals(build.get(field.getKey())));
      suite.check(row.get("name").asText(), all ? "" : build.toString());
    }
    suite.finish(2);
  }

  @Test
  void everythingShortBecomesLong() {
    Map<?, ?> service =
        ReadCompose.of(
                """
                x-base: &base {restart: always, image: a}
                services:
                  a:
                    <<: *base
                    image: b
                    build: .
                    ports: ["127.0.0.1:8080-8081:80-81/udp", 9]
                    volumes: [/var/run/docker.sock:/s:ro, "data:/d", /anonymous]
                    devices: [/dev/a, "/dev/b:/dev/c:r"]
                    depends_on: [b]
                    networks: [n]
                    env_file: e.env
                    secrets: [s]
                    configs: [{source: c}]
                    ulimits: {nproc: 5, nofile: {soft: 1, hard: 2}}
                    gpus: all
                    environment: [A=1, B, C=]
                    dns: 1.1.1.1
                    extra_hosts: {h: [x, y]}
                    pull_policy: if_not_present
                """)
            .service("a");
    assertThat(service.toString())
        .isEqualTo(
            "{image=b, build={context=., dockerfile=Dockerfile},"
                + " ports=[{target=80, published=8080, host_ip=127.0.0.1, protocol=udp,"
                + " mode=ingress}, {target=81, published=8081, host_ip=127.0.0.1, protocol=udp,"
                + " mode=ingress}, {target=9, protocol=tcp, mode=ingress}],"
                + " volumes=[{type=bind, source=/var/run/docker.sock, target=/s, read_only=true,"
                + " bind={create_host_path=true}}, {type=volume, source=data, target=/d,"
                + " volume={}}, {type=volume, target=/anonymous, volume={}}],"
                + " devices=[{source=/dev/a, target=/dev/a, permissions=rwm}, {source=/dev/b,"
                + " target=/dev/c, permissions=r}],"
                + " depends_on={b={condition=service_started, required=true}}, networks={n=null},"
                + " env_file=[{path=e.env, required=true}], secrets=[{source=s}],"
                + " configs=[{source=c}], ulimits={nproc={single=5}, nofile={soft=1, hard=2}},"
                + " gpus=[{count=all}], environment={A=1, B=null, C=}, dns=[1.1.1.1],"
                + " extra_hosts=[h=x, h=y], pull_policy=missing, restart=always}");
  }

  @Test
  void aValueOfAnUnsetVariableIsUnknownAndTold() {
    ReadCompose read =
        ReadCompose.of(
            "services: {a: {image: 'x:${TAG}', ports: ['${IP}:80:80'], environment: ['K=${V:?no}']}}");
    assertThat(read.node("services", "a", "image")).isInstanceOf(RawUnknown.class);
    assertThat(read.node("services", "a", "ports", "0")).isInstanceOf(RawUnknown.class);
    assertThat(read.node("services", "a", "environment", "K")).isInstanceOf(RawUnknown.class);
    assertThat(read.messages())
        .containsExactly(
            "variable `TAG` is not set, so this value is not known",
            "variable `IP` is not set, so this value is not known",
            "required variable `V` is missing a value: `no`");
    ReadProblem told = read.project().problems().get(0).problem();
    assertThat(read.project().source().text().substring(told.start(), told.end()))
        .isEqualTo("${TAG}");
    assertThat(told.level()).isEqualTo(ReadProblem.Level.NOTE);
  }

  @Test
  void textOfVariablesIsTextWhereNoNumberIsExpected() {
    Map<String, String> environment = Map.of("N", "5", "YES", "on", "NO", "");
    Map<?, ?> service =
        ReadCompose.in(
                environment,
                "services: {a: {scale: '${N}', privileged: $YES, image: $N,"
                    + " environment: {E: $NO, $N: $$N}}}")
            .service("a");
    assertThat(service.get("scale")).isEqualTo(5L);
    assertThat(service.get("privileged")).isEqualTo(true);
    assertThat(service.get("image")).isEqualTo("5");
    assertThat(service.get("environment")).isEqualTo(Map.of("E", "", "$N", "$N"));
  }

  @Test
  void rangesOfPortsAreLimited() {
    StringBuilder ports = new StringBuilder("services: {a: {ports: [");
    for (int i = 1; i < 100; i++) {
      ports.append("127.0.0.").append(i).append("::1-65535, ");
    }
    ReadCompose read = ReadCompose.of(ports.append("]}}").toString());
    assertThat(read.messages())
        .contains("ranges in this project stand for more than 1000000 ports");
  }

  @Test
  void largeAndDeepFilesAreReadInLittleTime() {
    String many = "services:\n" + "  a:\n    image: ${A:-b}\n".repeat(100_000);
    String items = "services: {a: {environment: [\n" + "'A${A}=é',\n".repeat(800_000) + "]}}";
    String deep = "[".repeat(1_000_000);
    for (String text : List.of(many, items, deep)) {
      assertTimeout(Duration.ofSeconds(20), () -> ReadCompose.of(text));
    }
  }

  @Test
  void filesWithMarksAndWindowsLineEndsAreRead() {
    ReadCompose read = ReadCompose.of("\uFEFFservices:\r\n  a:\r\n    image: '😀:1'\r\n");
    assertThat(read.written("services", "a", "image")).isEqualTo("'😀:1'");
    assertThat(ReadCompose.of("").project().root()).isNull();
    assertThat(ReadCompose.of("- a").codes()).containsExactly("compose-file");
    assertThat(ReadCompose.of("a: 'b").codes()).containsExactly("yaml-syntax");
  }

  private static JsonNode read(String name) throws IOException {
    String file = "compose/" + name + ".json";
    return new ObjectMapper().readTree(Files.readString(ConformanceSuite.data(file), UTF_8));
  }
}
