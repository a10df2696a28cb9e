package dev.wharfinger.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DeploymentGateTest {
  private static final Path MANIFESTS = Path.of("..", "manifests");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final DeploymentGate gate = new DeploymentGate();

  @Test
  void manifestsThatComplyPass() {
    assertThat(passes(MANIFESTS.resolve("web.yaml"))).isTrue();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void manifestsThatDoNotComplyAreHeldBackWithTheReasons() {
    assertThat(passes(MANIFESTS.resolve("nightly.yaml"))).isFalse();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(
            "nightly.yaml:18:22: FAIL k8s-image-registry-allowlist: CronJob/shop/nightly-report: container")
        .contains(
            "nightly.yaml:24:25: FAIL k8s-env-duplicate: CronJob/shop/nightly-report: container 'report'");
  }

  private boolean passes(Path manifests) {
    return gate.passes(manifests, new PrintStream(out, true, StandardCharsets.UTF_8));
  }
}
