package dev.wharfinger.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.examples.cli.usage.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainCommandTest {
  private static final String POLICY =
      """
      id: shop-ports
      title: Ports have the names that we agreed on
      severity: low
      match: kubernetes.Container
      since: "1.2"
      view: defaulted
      operations: [delete]
      params:
        names: {type: list(string), default: [http], description: What ports may be called.}
        mode: {type: enum, values: [strict, lax]}
      matchConditions: {named: "self.name != ''"}
      variables: {ports: self.ports}
      each: variables.ports
      expression: item.name in params.names
      message: "port {item.containerPort} has no name"
      fix: {set: {name: http}}
      controls: [shop/1.1]
      examples:
        violating:
          - given: {kind: Pod, spec: {containers: [{name: web, image: nginx}]}}
            params: {mode: lax}
        compliant:
          - |
            FROM scratch
      """;

  @TempDir Path folder;

  @Test
  void aPolicyOfOnesOwnIsExplainedInFull() throws IOException {
    Path file = Files.writeString(folder.resolve("shop-ports.yaml"), POLICY);
    Invocation explain = Invocation.of("explain", "--policies", folder, "shop-ports");
    assertThat(explain.err()).isEmpty();
    assertThat(explain.exitCode()).isZero();
    assertThat(explain.out().replaceFirst("  file .*\n(            .*\n)*", "  file      FILE\n"))
        .isEqualTo(
            """
            shop-ports: Ports have the names that we agreed on
              severity  low
              looks at  kubernetes.Container
              controls  shop/1.1
              since     1.2
              requests  delete
              view      defaulted
              file      FILE

            Parameters, given by --param=shop-ports.NAME=VALUE:
              names  list(string), default [http]
                     What ports may be called.
              mode   strict | lax, must be given

            Where:
              named  self.name != ''

            With:
              ports  self.ports

            For each item of:
              variables.ports

            Holds where it complies:
              item.name in params.names

            Says where it does not:
              port {item.containerPort} has no name

            Fix:
              set `name` to `http`

            What violates it:
              # mode: lax
              kind: Pod
              spec:
                containers:
                  - name: web
                    image: nginx

            What complies:
              FROM scratch
            """);
    assertThat(explain.out().replaceAll("\n +", "")).contains(file.toString());
  }

  @Test
  void aStandardPolicyIsExplainedWithItsProfiles() {
    Invocation explain = Invocation.of("explain", "k8s-privileged-container");
    assertThat(explain.out())
        .startsWith("k8s-privileged-container: Containers do not run privileged\n")
        .contains("  severity  critical\n", "  profiles  cis-kubernetes, nsa, recommended\n")
        .contains("\nWhy:\n  A privileged container has every capability")
        .contains("\nReferences:\n  https://");
  }

  @Test
  void aProfileIsExplainedByWhatItSelectsAndWhatItLeavesOpen() {
    Invocation explain = Invocation.of("explain", "cis-kubernetes");
    assertThat(explain.out())
        .startsWith("cis-kubernetes: CIS Kubernetes Benchmark")
        .contains("\nSelects 43 policies:\n")
        .containsPattern(
            "\n  k8s-privileged-container +critical  Containers do not run privileged\n")
        .containsPattern("\nNo policy answers, or none in full:\n  cis-kubernetes/5.3.1  whether ");
  }

  @Test
  void aControlIsExplainedByThePoliciesThatAnswerIt() {
    assertThat(Invocation.of("explain", "cis-kubernetes/5.2.2").out())
        .isEqualTo(
            """
            cis-kubernetes/5.2.2:
              k8s-privileged-container  critical  Containers do not run privileged
              pss-privileged            critical  Pod Security baseline: containers do not run privileged
            """);
    assertThat(Invocation.of("explain", "cis-kubernetes/5.2").out())
        .contains("k8s-privileged-container", "k8s-host-pid");
    assertThat(Invocation.of("explain", "cis-kubernetes/5.3").out())
        .contains("No policy answers, or none in full:\n  cis-kubernetes/5.3.1  ");
  }

  @Test
  void aTypeIsExplainedWithItsFieldsAndFunctions() {
    assertThat(Invocation.of("explain", "docker.Run").out())
        .startsWith("docker.Run: a part of others\n")
        .contains(
            "  exec      list(string)\n            The words, in the exec form.\n            absent: empty\n");
    assertThat(Invocation.of("explain", "Pod").out())
        .startsWith("kubernetes.Pod: Pod of v1\n")
        .contains("Is also:\n  kubernetes.PodTemplate, ", "  spec        kubernetes.PodSpec\n")
        .contains(
            "  kubernetes.PodTemplate.serviceAccount() -> kubernetes.ServiceAccount\n    The ");
    assertThat(Invocation.of("explain", "kubernetes.Container").out())
        .contains("One of:\n  kubernetes.core.Container, kubernetes.EphemeralContainer\n")
        .contains("Fields that all of them have:")
        .contains("env                       list(kubernetes.EnvVar)");
    assertThat(Invocation.of("explain", "kubernetes.SecurityContext").out())
        .contains("absent: inherited from the pod; ask by has()");
    assertThat(Invocation.of("explain", "container").err())
        .contains(
            "there are several types `container`", "`docker.Container`, `kubernetes.Container`");
    assertThat(Invocation.of("explain", "kubernetes.Contaner").err())
        .contains("did you mean `kubernetes.Container`?");
  }

  @Test
  void aFunctionIsExplainedWithAllItsOverloads() {
    assertThat(Invocation.of("explain", "serviceAccount").out())
        .startsWith("serviceAccount: a function\n")
        .contains(" -> kubernetes.ServiceAccount\n", "Looks at other resources, too.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                       | NAME is missing                                                      | name a policy, a profile or a control
          k8s-priviledged-container| there is no policy, profile, control, type or function `k8s-priviledged-container`   | did you mean `k8s-privileged-container`?
          recomended               | there is no policy, profile, control, type or function `recomended`                  | did you mean `recommended`?
          cis-kubernetes/5.2.20    | there is no policy, profile, control, type or function `cis-kubernetes/5.2.20`       | did you mean `cis-kubernetes/5.2.10`?
          something-else           | there is no policy, profile, control, type or function `something-else`              | `wharfinger list something-else` looks for the word in all policies
          a b                      | `b` is one argument too many                                         |
          """)
  void whatIsNotThereIsToldWithWhatWasMeant(String arguments, String error, String help) {
    Invocation explain = Invocation.of((Object[]) ("explain " + arguments).strip().split(" "));
    assertThat(explain.exitCode()).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(explain.out()).isEmpty();
    assertThat(explain.err())
        .isEqualTo(
            "error: "
                + error
                + "\n"
                + (help == null ? "" : "help: " + help + "\n")
                + "help: `wharfinger explain --help` shows what is possible\n");
  }
}
