package dev.wharfinger.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.wharfinger.examples.cli.config.ConfigSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class InitCommandTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web}
      spec: {containers: [{name: web, image: "registry.example/web:1"}]}
      """;

  @TempDir Path folder;

  @Test
  void theConfigFitsWhatIsThere() throws IOException {
    write("deploy/base/pod.yaml", POD);
    write("more.json", "{\n  \"apiVersion\": \"v1\",\n  \"kind\": \"Pod\"\n}\n");
    write("my app/Dockerfile.prod", "FROM debian:12\n");
    write("compose.yaml", "services: {web: {image: nginx}}\n");
    write(
        "policies/shop.yaml",
        "id: shop\nmatch: kubernetes.Pod\nexpression: '!self.spec.hostPID'\n");
    write("notes.yaml", "title: nothing that policies look at\n");
    write("node_modules/tool/pod.yaml", POD);
    write(".github/pod.yaml", POD);
    Invocation init = Invocation.in(folder, "init");
    assertThat(init.err()).isEmpty();
    assertThat(init.out())
        .isEqualTo(
            """
            wrote %s
              profiles: recommended, dockerfile-recommended, cis-docker
              paths: compose.yaml, deploy, more.json, my app
            next: `wharfinger check`
            """
                .formatted(folder.resolve("wharfinger.yaml")));
    JsonNode config = config();
    assertThat(config.get("profiles").toString())
        .isEqualTo("[\"recommended\",\"dockerfile-recommended\",\"cis-docker\"]");
    assertThat(config.get("paths").toString())
        .isEqualTo("[\"compose.yaml\",\"deploy\",\"more.json\",\"my app\"]");
    assertThat(config.get("policies").toString()).isEqualTo("[\"policies\"]");
  }

  @Test
  void checkDoesWhatTheConfigSays() throws IOException {
    write("deploy/pod.yaml", POD);
    assertThat(Invocation.in(folder, "init").exitCode()).isZero();
    Invocation check = Invocation.in(folder, "check");
    assertThat(check.err()).doesNotContain("error", "warning");
    assertThat(check.out()).contains("k8s-run-as-non-root").contains("1 resource, ");
  }

  @Test
  void whereNothingIsFoundTheNextStepIsToSayWhatIsMeant() throws IOException {
    Invocation init = Invocation.in(folder, "init");
    assertThat(init.out()).contains("  paths: none found\n", "under `paths`");
    assertThat(config().has("paths")).isFalse();
    assertThat(config().get("profiles").toString()).isEqualTo("[\"recommended\"]");
  }

  @Test
  void templatesOfChartsAreNoManifests() throws IOException {
    write("Chart.yaml", "apiVersion: v2\nname: shop\n");
    write("templates/pod.yaml", POD.replace("web}", "{{ .Values.name }}}"));
    Invocation.in(folder, "init");
    assertThat(config().has("paths")).isFalse();
    assertThat(text())
        .contains("# Charts are checked by `helm template CHART | wharfinger check -`.");
  }

  @Test
  void aConfigThatIsThereIsLeftAlone() throws IOException {
    write("wharfinger.yaml", "closed: true\n");
    Invocation init = Invocation.in(folder, "init");
    assertThat(init.exitCode()).isEqualTo(2);
    assertThat(init.out()).isEmpty();
    assertThat(init.err()).contains("is there already, and is left as it is");
    assertThat(text()).isEqualTo("closed: true\n");
  }

  @Test
  void whatIsWrittenIsRightBySchemaAlsoWithItsExamples() throws IOException {
    write("deploy/pod.yaml", POD);
    Invocation.in(folder, "init");
    assertThat(faults(text())).isEmpty();
    String everything =
        text().lines().map(InitCommandTest::withoutMark).collect(Collectors.joining("\n"));
    assertThat(everything).contains("\nparams:", "\nfail-on:", "\nclosed:", "\nkubernetes:");
    assertThat(faults(everything)).isEmpty();
    write("wharfinger.yaml", everything);
    write("exceptions.yaml", "exceptions: []\n");
    write("baseline.json", "{\"baselineVersion\": 1, \"findings\": []}\n");
    write(
        "policies/shop.yaml",
        "{id: shop, title: T, severity: low, match: kubernetes.Pod, expression: '!self.spec.hostPID', message: m}");
    assertThat(Invocation.in(folder, "check").err()).doesNotContain("error", "warning");
  }

  @Test
  void theSchemaRefusesWhatTheReaderRefuses() throws IOException {
    assertThat(faults("profils: [x]")).hasSize(1);
    assertThat(faults("format: jsn")).hasSize(1);
    assertThat(faults("closed: 'yes'")).hasSize(1);
    assertThat(faults("params: {a: 3}")).hasSize(1);
    assertThat(faults("params: {a: {b: [1]}}\npolicies: x\nkubernetes: 1.30")).isEmpty();
    assertThat(Invocation.of("schema", "config"))
        .isEqualTo(new Invocation(0, ConfigSchema.write(), ""));
  }

  /** Lines that are examples begin with a mark; sentences end with a full stop or a colon. */
  private static String withoutMark(String line) {
    return line.matches("# +[a-z0-9-]+:( .*)?") && !line.contains("`") ? line.substring(2) : line;
  }

  private static Set<?> faults(String yaml) throws IOException {
    Object plain = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(ConfigSchema.write())
        .validate(new ObjectMapper().valueToTree(plain));
  }

  private JsonNode config() throws IOException {
    Object plain = new Load(LoadSettings.builder().build()).loadFromString(text());
    return new ObjectMapper().valueToTree(plain);
  }

  private String text() throws IOException {
    return Files.readString(folder.resolve("wharfinger.yaml"));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
