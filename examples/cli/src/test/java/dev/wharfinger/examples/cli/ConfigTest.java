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

class ConfigTest {
  private static final String POLICY =
      """
      id: shop-owner-label
      title: Every pod names its owner
      severity: medium
      match: kubernetes.Pod
      params: {label: {type: string, default: owner}}
      expression: "params.label in self.metadata.labels"
      message: "there is no label '{params.label}'"
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeAProject() throws IOException {
    Files.createDirectory(folder.resolve("policies"));
    Files.writeString(folder.resolve("policies/shop-owner-label.yaml"), POLICY);
    Files.createDirectory(folder.resolve("deploy"));
    Files.writeString(
        folder.resolve("deploy/pod.yaml"),
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: web}
        spec: {containers: [{name: web, image: "registry.example/web:1"}]}
        """);
  }

  @Test
  void whatTheProjectDecidedIsWhatIsDone() throws IOException {
    config(
        """
        policies: policies
        params: {shop-owner-label: {label: team}}
        paths: [deploy]
        fail-on: high
        """);
    Invocation check = Invocation.in(folder, "check");
    assertThat(check.err()).isEmpty();
    assertThat(check.exitCode()).isZero();
    assertThat(check.out())
        .contains(": medium shop-owner-label: there is no label 'team'\n")
        .contains("1 resource, 1 policy: ");
  }

  @Test
  void theCommandLineGoesBeforeTheConfig() throws IOException {
    config(
        """
        profiles: [nsa]
        policies: [absent]
        params: {shop-owner-label: {label: team}}
        paths: [absent]
        format: json
        fail-on: critical
        """);
    Invocation check =
        Invocation.in(
            folder,
            "check",
            "--profile=pss-baseline",
            "--policies=policies",
            "--param=shop-owner-label.label=crew",
            "--format=text",
            "--fail-on=low",
            "deploy");
    assertThat(check.err()).isEmpty();
    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.out())
        .contains("there is no label 'crew'")
        .contains("1 resource, 13 policies: ");
  }

  @Test
  void whatTheConfigChangesOfPoliciesThatTheCommandLineDoesNotChooseIsOfNoMatter()
      throws IOException {
    String changes =
        """
        exclude-policies: [dockerfile-*, pss-host-ports]
        severity: {dockerfile-from-latest-tag: low, k8s-privileged-container: low}
        params: {shop-owner-label: {label: team}, k8s-host-path-allowlist: {allowed: [/logs]}}
        """;
    config(changes + "paths: [deploy]\n");
    Invocation chosen = Invocation.in(folder, "check", "--profile=pss-baseline");
    assertThat(chosen.err()).isEmpty();
    assertThat(chosen.out()).contains("1 resource, 11 policies: ");

    Invocation mistaken =
        Invocation.in(folder, "check", "--profile=pss-baseline", "--exclude-policies=dockerfile-*");
    assertThat(mistaken.err()).contains("dockerfile-*");
    assertThat(Invocation.in(folder, "check").err()).contains("shop-owner-label");
  }

  @Test
  void whatIsRecommendedForDockerfilesIsMeantWhereThereAreAny() throws IOException {
    config(
        """
        exclude-policies: [dockerfile-healthcheck-missing]
        paths: [deploy]
        """);
    assertThat(Invocation.in(folder, "check").out())
        .contains("k8s-memory-limit")
        .doesNotContain("dockerfile-");
    Files.writeString(folder.resolve("deploy/Dockerfile"), "FROM registry.example/base\n");
    Invocation both = Invocation.in(folder, "check");
    assertThat(both.err()).doesNotContain("error");
    assertThat(both.out()).contains("dockerfile-from-tag-missing").contains("k8s-memory-limit");
    assertThat(both.out()).doesNotContain("dockerfile-healthcheck-missing");

    config("{exclude-policies: [dockerfile-helthcheck-missing], paths: [deploy]}");
    assertThat(Invocation.in(folder, "check").err()).contains("did you mean");
  }

  @Test
  void pathsStartFromTheFolderOfTheConfig() throws IOException {
    config("{policies: policies, paths: deploy/pod.yaml}");
    Path file = folder.resolve("wharfinger.yaml");
    Invocation check = Invocation.of("check", "--config", file);
    assertThat(check.out()).startsWith(folder.resolve("deploy/pod.yaml") + ":");
  }

  @Test
  void theRestOfAConfigIsReadToo() throws IOException {
    Files.writeString(
        folder.resolve("deploy/fleet.yaml"),
        """
        apiVersion: example.com/v1
        kind: Fleet
        metadata: {name: web}
        spec: {ships: [{template: {spec: {hostPID: true, containers: [{name: a, image: a}]}}}]}
        """);
    Files.writeString(
        folder.resolve("deploy/binding.yaml"),
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata: {name: vendor}
        roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: vendor}
        subjects: [{apiGroup: rbac.authorization.k8s.io, kind: User, name: eve}]
        """);
    String pods = "pods: {example.com/Fleet: 'spec.ships[].template'}\n";
    config(pods + "kubernetes: 1.30\n");
    assertThat(Invocation.in(folder, "check", "deploy/fleet.yaml").out()).contains("k8s-host-pid");
    config("kubernetes: newest\n");
    assertThat(Invocation.in(folder, "check", "deploy").err())
        .startsWith("error: `newest` is not a version");
    config("kubernetes: 99.0\n");
    assertThat(Invocation.in(folder, "check", "deploy").err())
        .startsWith(
            "error: Kubernetes `99.0` is not known\nhelp: the versions are `1.0` to `1.36`\n");
    assertThat(exitCodeOfBinding("{}")).isEqualTo(1);
    assertThat(exitCodeOfBinding("allow-unknown: true")).isZero();
    assertThat(exitCodeOfBinding("closed: true")).isZero();
  }

  private int exitCodeOfBinding(String config) throws IOException {
    config(config);
    return Invocation.in(folder, "check", "deploy/binding.yaml").exitCode();
  }

  @Test
  void aConfigMayBePassedOver() throws IOException {
    config("{policies: policies, nonsense: true}");
    Invocation check = Invocation.in(folder, "check", "--no-config", "deploy");
    assertThat(check.err()).doesNotContain("error", "nonsense");
    assertThat(check.out()).contains("k8s-run-as-non-root").doesNotContain("shop-owner-label");
    assertThat(Invocation.in(folder, "check", "--no-config", "--config=x", "deploy").err())
        .startsWith("error: `--config` and `--no-config` exclude each other\n");
  }

  @Test
  void policiesOfTheProjectAreExplainedAndListed() throws IOException {
    config("policies: policies");
    assertThat(Invocation.in(folder, "explain", "shop-owner-label").out())
        .startsWith("shop-owner-label: Every pod names its owner\n");
    assertThat(Invocation.in(folder, "list", "names its owner").out())
        .isEqualTo("shop-owner-label  medium  Every pod names its owner\n1 policy\n");
  }

  @Test
  void everyFaultIsToldAtItsPlace() throws IOException {
    config(
        """
        profils: [nsa]
        format: jsn
        fail-on: [high]
        closed: yes
        params: {a: 3, b: {c: ~}}
        pods: {x: y}
        paths: [deploy, {a: b}, '']
        paths: x
        """);
    Invocation check = Invocation.in(folder, "check");
    assertThat(check.exitCode()).isEqualTo(2);
    assertThat(check.out()).isEmpty();
    String file = folder.resolve("wharfinger.yaml").toString();
    assertThat(check.err().replace(file, "FILE").lines().filter(line -> !line.startsWith("    |")))
        .containsExactly(
            "error: the config has 10 errors",
            "",
            "FILE:1:1: error[unknown-key]: there is no key `profils`",
            "  1 | profils: [nsa]",
            "  help: did you mean `profiles`?",
            "",
            "FILE:2:9: error[unknown-value]: `jsn` is not possible here",
            "  2 | format: jsn",
            "  help: did you mean `json`?",
            "",
            "FILE:3:10: error[wrong-type]: `fail-on` must be a text",
            "  3 | fail-on: [high]",
            "",
            "FILE:4:9: error[wrong-type]: `closed` must be true or false",
            "  4 | closed: yes",
            "",
            "FILE:5:13: error[wrong-type]: what a policy is given must be a mapping",
            "  5 | params: {a: 3, b: {c: ~}}",
            "",
            "FILE:5:23: error[wrong-type]: `c` is given nothing",
            "  5 | params: {a: 3, b: {c: ~}}",
            "",
            "FILE:6:11: error[wrong-value]: `x=y` is not of the form `group/Kind=spec.template`",
            "  6 | pods: {x: y}",
            "",
            "FILE:7:17: error[wrong-type]: `paths` must be a text or a list of texts",
            "  7 | paths: [deploy, {a: b}, '']",
            "",
            "FILE:7:25: error[wrong-type]: `paths` must be a text or a list of texts",
            "  7 | paths: [deploy, {a: b}, '']",
            "",
            "FILE:8:1: error[duplicate-key]: `paths` is given twice",
            "  8 | paths: x",
            "",
            "help: `wharfinger check --help` shows what is possible");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'a: ['           | error[yaml-syntax]: while parsing a flow node, expected the node content
          '- a'            | error[wrong-type]: a config must be a mapping
          '? [a]'          | error[wrong-type]: a key must be text
          'a: 1\n---\nb: 2'| error[yaml-syntax]: expected a single document
          """)
  void whatIsNoConfigIsToldSo(String text, String error) throws IOException {
    config(text.replace("\\n", "\n"));
    Invocation check = Invocation.in(folder, "check", "deploy");
    assertThat(check.exitCode()).isEqualTo(2);
    assertThat(check.err()).contains(error).doesNotContain("should not happen");
  }

  @Test
  void anEmptyConfigDecidesNothing() throws IOException {
    config("# nothing yet\n");
    assertThat(Invocation.in(folder, "check", "deploy").out()).contains("k8s-run-as-non-root");
  }

  @Test
  void aConfigThatIsNamedMustBeThere() {
    Invocation check = Invocation.in(folder, "check", "--config=absent.yaml", "deploy");
    assertThat(check.exitCode()).isEqualTo(2);
    assertThat(check.err()).startsWith("error: `" + folder.resolve("absent.yaml") + "` does not");
  }

  @Test
  void withoutConfigAndPathItIsToldHowToGoOn() {
    Invocation check = Invocation.in(folder, "check");
    assertThat(check.exitCode()).isEqualTo(2);
    assertThat(check.err())
        .isEqualTo(
            """
            error: PATH is missing
            help: name manifests or folders of them, or `-` for the standard input
            help: `wharfinger init` writes a config that names them
            help: `wharfinger check --help` shows what is possible
            """);
  }

  private void config(String text) throws IOException {
    Files.writeString(folder.resolve("wharfinger.yaml"), text);
  }
}
