package dev.wharfinger.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample manifests show what they say they show. */
class ManifestsTest {
  private static final Path MANIFESTS = Path.of("..", "manifests");
  private static final String REGISTRIES =
      "--param=k8s-image-registry-allowlist.registries=[registry.example]";

  @Test
  void theSamplesHaveFindingsAndNoProblems() {
    Invocation check = Invocation.of("check", MANIFESTS);
    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.out()).contains(" 0 errors, 0 problems");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          node-agent.yaml:21:25: | k8s-privileged-container
          node-agent.yaml:26:11: | k8s-run-as-non-root
          database.yaml:23:27: | k8s-run-as-non-root
          nightly.yaml:18:22: | k8s-image-registry-allowlist
          nightly.yaml:24:25: | k8s-env-duplicate
          access.yaml:11:5: | rbac-cluster-admin-binding
          """)
  void eachFaultIsFoundWhereItIs(String place, String policy) {
    assertThat(Invocation.of("check", "--closed", REGISTRIES, MANIFESTS).out().lines().toList())
        .anyMatch(line -> line.contains(place) && line.contains(" " + policy + ": "));
  }

  @Test
  void aNamespaceThatIsOpenToEverybodyIsFoundWhereItIsAskedFor() {
    assertThat(Invocation.of("check", "--closed", "--profile=nsa", MANIFESTS).out().lines())
        .anyMatch(line -> line.contains("namespaces.yaml:10:9: medium network-policy-exists-"));
  }

  @Test
  void theGoodOneIsGood() {
    Invocation check =
        Invocation.of("check", "--closed", REGISTRIES, MANIFESTS.resolve("web.yaml"));
    assertThat(check.exitCode()).isZero();
  }
}
