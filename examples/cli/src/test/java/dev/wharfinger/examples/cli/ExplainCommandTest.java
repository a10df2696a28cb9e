package dev.wharfinger.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.examples.cli.model.Model;
import dev.wharfinger.examples.cli.usage.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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

  /** What stands before the last parentheses, in which there may be others. */
  private static final Pattern FUNCTION =
      Pattern.compile("([A-Za-z_]\\w*)\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)$");

  private static final Pattern MACRO = Pattern.compile("(?<=^|, |\\.)([A-Za-z_]\\w+)(?=\\(|$)");

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
      quoteCharacter = '"',
      textBlock =
          """
          isSemver      | isSemver(string) -> bool     | Whether a text is a semantic version.
          matches       | string.matches(string)       | matches a regular expression of RE2.
          has           | has(a.b)                     | Whether a field or key is there.
          orValue       | a.orValue(b)                 | The value of an optional, or another if it has none.
          size          | list(T).size() -> int        | Counts the elements of a list.
          base64.encode | base64.encode(bytes)         | Writes bytes as base64.
          existsOne     | map.exists(k, v, condition)  | For Wharfinger, plain CEL, Kubernetes from 1.32 on.
          &&            | a && b                       | An operand that decides does so whatever the other is.
          ?:            | a ? b : c                    | Only the operand that is chosen is evaluated.
          """)
  void whatTheLanguageHasIsExplained(String name, String written, String about) {
    Invocation explain = Invocation.of("explain", name);
    assertThat(explain.err()).isEmpty();
    assertThat(explain.out())
        .startsWith(name + ": one of the ")
        .contains("\n  " + written)
        .contains(about);
  }

  @Test
  void everyNameOnThePageOfFunctionsIsExplained() throws Exception {
    Model model = Model.builtIn();
    List<String> lines = Files.readAllLines(Path.of("..", "..", "docs", "functions.md"));
    List<String> rows = lines.stream().filter(line -> line.startsWith("| `")).toList();
    assertThat(rows).hasSizeGreaterThan(400);
    for (String row : rows) {
      List<String> names = namesIn(row.replace("\\|", "|"));
      assertThat(names).as(row).isNotEmpty();
      for (String name : names) {
        assertThat(model.page(name)).as(name + " of " + row).isPresent();
      }
    }
  }

  /** What is called in a row, or the operators as they are written. */
  private static List<String> namesIn(String row) {
    List<String> names = new ArrayList<>();
    for (String cell : row.substring(2).split("` \\W*\\|", 2)[0].split("<br>", -1)) {
      String written = cell.replace("`", "");
      Pattern called = written.contains(" -> ") ? FUNCTION : MACRO;
      called.matcher(written.split(" -> ", -1)[0]).results().forEach(r -> names.add(r.group(1)));
      if (names.isEmpty()) {
        names.addAll(List.of(written.split(", ", -1)));
      }
    }
    return names;
  }

  @Test
  void aMisspeltFunctionOfTheLanguageIsAskedFor() {
    assertThat(Invocation.of("explain", "orValeu").err()).contains("did you mean `orValue`?");
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
