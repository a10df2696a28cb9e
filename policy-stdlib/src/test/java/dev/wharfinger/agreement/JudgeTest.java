package dev.wharfinger.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JudgeTest {
  private static final String PODS =
      """
      {apiVersion: v1, kind: Pod, metadata: {name: open, namespace: shop}, spec: {containers: [{name: a, image: a, securityContext: {privileged: true}}]}}
      ---
      {apiVersion: v1, kind: Pod, metadata: {name: tight}, spec: {hostPID: true, containers: [{name: a, image: a}]}}
      """;

  private Path folder;
  private Judge judge;

  @BeforeAll
  void compile(@TempDir Path temporary) throws IOException {
    folder = temporary;
    judge = new Judge(Parameters.read());
    Files.writeString(folder.resolve("pods.yaml"), PODS);
    Files.writeString(folder.resolve("broken.yaml"), "kind: [");
    Files.writeString(
        folder.resolve("misfit.yaml"),
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: web}
        spec: {containers: [{name: a, image: a, securityContext: yes please}]}
        """);
  }

  @Test
  void aWholeFileFailsIfAnythingInItDoes() {
    assertThat(verdicts("pods.yaml", "k8s-privileged-container")).containsExactly(Verdict.FAIL);
    assertThat(verdicts("pods.yaml", "k8s-host-ipc")).containsExactly(Verdict.PASS);
  }

  @Test
  void eachResourceIsJudgedByItself() {
    assertThat(verdicts("pods.yaml", "k8s-privileged-container", "Pod/shop/open", "Pod//tight"))
        .containsExactly(Verdict.FAIL, Verdict.PASS);
  }

  @Test
  void ofSeveralPoliciesOneHasToFail() {
    PeerCase peerCase =
        peerCase("pods.yaml", List.of("k8s-host-ipc", "k8s-host-pid"), List.of("Pod//tight"));
    assertThat(judge.of(peerCase).verdicts()).containsExactly(Verdict.FAIL);
  }

  @Test
  void aResourceThatIsNotThereDoesNotPass() {
    assertThat(verdicts("pods.yaml", "k8s-host-ipc", "Pod//absent", "Pod//open"))
        .containsExactly(Verdict.UNDECIDED, Verdict.UNDECIDED);
  }

  @Test
  void whatCannotBeReadOrKnownDoesNotPass() {
    assertThat(verdicts("broken.yaml", "k8s-host-ipc")).containsExactly(Verdict.UNDECIDED);
    assertThat(verdicts("misfit.yaml", "k8s-privileged-container"))
        .containsExactly(Verdict.UNDECIDED);
  }

  private List<Verdict> verdicts(String file, String policy, String... resources) {
    return judge.of(peerCase(file, List.of(policy), List.of(resources))).verdicts();
  }

  private PeerCase peerCase(String file, List<String> policies, List<String> resources) {
    return new PeerCase(
        file,
        "rule",
        policies,
        List.of(folder.resolve(file)),
        Optional.of(Verdict.PASS),
        resources,
        List.of(),
        Optional.empty());
  }
}
