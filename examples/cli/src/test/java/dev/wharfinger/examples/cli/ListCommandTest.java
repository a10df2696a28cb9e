package dev.wharfinger.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.stdlib.StandardPolicies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListCommandTest {
  @TempDir Path folder;

  @Test
  void allStandardPoliciesAreListedById() {
    int all = PolicyCompiler.create().add(StandardPolicies.all()).describe().size();
    List<String> lines = lines("list");
    assertThat(lines).hasSize(all + 1).endsWith(all + " policies");
    assertThat(lines.subList(0, all)).isSorted();
  }

  @Test
  void aPolicyIsALineWithItsSeverityAndTitle() {
    assertThat(lines("list --profile recommended --control cis-kubernetes/5.2.2"))
        .containsExactly(
            "k8s-privileged-container  critical  Containers do not run privileged", "1 policy");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --profile recommended                              | k8s-host-pid             | k8s-liveness-probe
          --profile nsa --profile recommended                | ingress-tls              | container-privileged
          --match kubernetes.container                       | k8s-privileged-container | container-privileged
          --match Container                                  | container-privileged     | k8s-host-pid
          --control cis-docker/5                             | container-privileged     | daemon-tls
          --severity critical                                | k8s-privileged-container | k8s-host-pid
          PRIVILEGED devices                                 | k8s-privileged-container | pss-windows-host-process
          --profile recommended --severity high node         | k8s-host-pid             | k8s-privileged-port
          """)
  void policiesAreFiltered(String options, String listed, String notListed) {
    assertThat(lines("list " + options))
        .anyMatch(line -> line.startsWith(listed + " "))
        .noneMatch(line -> line.startsWith(notListed + " "));
  }

  @Test
  void policiesOfOnesOwnAreListedByThemselvesOrWithAProfile() throws IOException {
    Files.writeString(
        folder.resolve("shop.yaml"),
        """
        {id: shop, title: Shop, severity: low, match: kubernetes.Pod, expression: "x", message: m}
        """);
    assertThat(lines("list --policies " + folder)).containsExactly("shop  low  Shop", "1 policy");
    assertThat(lines("list --profile pss-baseline --policies " + folder)).endsWith("13 policies");
  }

  @Test
  void profilesAreListedWithTheNumberOfTheirPolicies() {
    assertThat(lines("list profiles"))
        .hasSameSizeAs(StandardPolicies.profileIds())
        .anyMatch(line -> line.matches("pss-baseline +12 policies +Pod Security Standards: .*"));
  }

  @Test
  void programsGetJson() throws IOException {
    JsonNode policies = json("list --format json --profile recommended --severity critical");
    assertThat(policies.findValuesAsText("id"))
        .contains("k8s-privileged-container")
        .doesNotContain("k8s-host-pid");
    JsonNode denylist = json("list --format=json k8s-image-registry-denylist").get(0);
    assertThat(denylist.get("params").get(0).textValue()).isEqualTo("registries");
    assertThat(denylist.get("profiles").toString()).contains("nsa");
    JsonNode profiles = json("list profiles --format json");
    assertThat(profiles.findValuesAsText("id"))
        .containsExactlyElementsOf(StandardPolicies.profileIds());
    assertThat(profiles.get(0).get("policies")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --match Contaner            | no policy looks at `Contaner`          | did you mean `Container`?
          --match x.Y                 | no policy looks at `x.Y`               |
          --control cis-kubernetes/9  | no policy answers `cis-kubernetes/9`   |
          --severity lo               | `--severity` cannot be `lo`            | did you mean `low`?
          """)
  void whatNoPolicyHasIsAnError(String options, String error, String help) {
    Invocation list = Invocation.of((Object[]) ("list " + options).split(" "));
    assertThat(list.exitCode()).isEqualTo(2);
    assertThat(list.err())
        .startsWith("error: " + error + "\n" + (help == null ? "" : "help: " + help + "\n"));
  }

  @Test
  void nothingThatFitsIsNoError() {
    assertThat(lines("list no-policy-has-this-word")).containsExactly("0 policies");
  }

  private static List<String> lines(String arguments) {
    Invocation list = Invocation.of((Object[]) arguments.split(" "));
    assertThat(list.err()).isEmpty();
    assertThat(list.exitCode()).isZero();
    return list.out().lines().toList();
  }

  private static JsonNode json(String arguments) throws IOException {
    return new ObjectMapper().readTree(Invocation.of((Object[]) arguments.split(" ")).out());
  }
}
