package dev.wharfinger.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lies beside manifests and is none. */
class ExclusionsTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web}
      spec: {hostPID: true, containers: [{name: web, image: "registry.example/web:1"}]}
      """;
  private static final String TEMPLATE = "kind: Pod\nmetadata:\n  {{- include \"labels\" . }}\n";

  @TempDir Path folder;

  @BeforeEach
  void writeAProject() throws IOException {
    write("deploy/pod.yaml", POD);
  }

  @Test
  void aChartIsANoteAndNoProblem() throws IOException {
    writeChart("deploy/shop");
    Invocation check = check("deploy");
    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.out())
        .contains("/pod.yaml:4:17: high k8s-host-pid", "shop/crds/crd.yaml", ", 0 problems")
        .containsOnlyOnce("note[chart-not-rendered]")
        .contains("what `helm template " + folder.resolve("deploy/shop") + "` makes of them")
        .doesNotContain("not-rendered]: this is a template");
    assertThat(check.err())
        .startsWith("help: `helm template CHART | wharfinger check -` checks what a chart makes\n");
  }

  @Test
  void whereThereIsNothingButAChartNothingWasJudged() throws IOException {
    writeChart("shop");
    Files.delete(folder.resolve("shop/crds/crd.yaml"));
    Invocation check = check("shop");
    assertThat(check.exitCode()).isEqualTo(2);
    assertThat(check.out()).contains("note[chart-not-rendered]", "0 resources");
  }

  @ParameterizedTest
  @CsvSource({
    "templates",
    "deploy/templates",
    "deploy/templates/",
    "deploy/*/x.yaml",
    "**/x.yaml",
    "*x.yaml",
    "./deploy/templates",
    "deploy/templates/**",
    "**/templates"
  })
  void whatIsExcludedIsNotRead(String glob) throws IOException {
    write("deploy/templates/x.yaml", TEMPLATE);
    assertThat(check("--fail-on=critical", "deploy").exitCode()).isEqualTo(2);
    assertThat(check("--fail-on=critical", "--exclude-paths", glob, "deploy").exitCode()).isZero();
    write("wharfinger.yaml", "{fail-on: critical, paths: deploy, exclude-paths: '" + glob + "'}");
    assertThat(check().exitCode()).isZero();
  }

  @Test
  void whatIsNamedItselfIsRead() {
    assertThat(check("--exclude-paths=deploy", "--exclude-paths=pod.yaml", "deploy/pod.yaml").out())
        .contains("1 resource, ");
  }

  @Test
  void aGlobThatIsNoneIsToldSo() throws IOException {
    assertThat(check("--exclude-paths=deploy/{a", "deploy").err())
        .startsWith("error: `deploy/{a` is no glob: ");
    write("wharfinger.yaml", "exclude-paths: ['[']");
    assertThat(check("deploy").err()).contains("1:17: error[wrong-value]: `[` is no glob");
  }

  @Test
  void whatInitWritesCanBeChecked() throws IOException {
    writeChart("deploy/shop");
    write("deploy/base/x.yaml", TEMPLATE);
    Invocation init = Invocation.in(folder, "init");
    assertThat(init.out()).contains("exclude-paths: deploy/base/x.yaml\n");
    Invocation check = check();
    assertThat(check.out()).contains("chart-not-rendered", ", 0 problems");
    assertThat(check.exitCode()).isEqualTo(1);
  }

  @Test
  void kustomizationsAreOneNote() throws IOException {
    for (int i = 0; i < 30; i++) {
      write(
          "deploy/k" + i + "/kustomization.yaml",
          "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [a.yaml]\n");
    }
    Invocation check = check("deploy");
    assertThat(check.out())
        .containsOnlyOnce("note[not-built]")
        .contains("(and 29 places more of which the same is true)")
        .doesNotContain("unknown-kind")
        .contains("\n1 resource, ");
  }

  private void writeChart(String chart) throws IOException {
    write(chart + "/Chart.yaml", "apiVersion: v2\nname: shop\nversion: 1.0.0\n");
    write(chart + "/values.yaml", "image: web\n");
    write(chart + "/templates/a.yaml", TEMPLATE);
    write(chart + "/templates/b.yaml", TEMPLATE);
    write(chart + "/charts/sub/templates/c.yaml", TEMPLATE);
    write(chart + "/crds/crd.yaml", POD);
  }

  private Invocation check(String... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = "check";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Invocation.in(folder, all);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
