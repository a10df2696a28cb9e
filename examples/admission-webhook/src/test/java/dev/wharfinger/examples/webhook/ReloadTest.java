package dev.wharfinger.examples.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.admission.AdmissionController;
import dev.wharfinger.compiler.ReloadingPolicies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadTest {
  private static final String POLICY =
      """
      id: shop-owner-label
      title: Pods name their owner
      severity: high
      match: kubernetes.Pod
      expression: "'%s' in self.metadata.labels"
      message: "the pod names no owner"
      """;

  private static final byte[] REVIEW =
      """
      {"apiVersion": "admission.k8s.io/v1", "kind": "AdmissionReview", "request": {
        "uid": "1", "operation": "CREATE", "namespace": "shop", "name": "web",
        "kind": {"group": "", "version": "v1", "kind": "Pod"},
        "object": {"apiVersion": "v1", "kind": "Pod",
          "metadata": {"name": "web", "namespace": "shop", "labels": {"owner": "team-a"}},
          "spec": {"containers": [{"name": "web", "image": "registry.example/web:1.2.3"}]}}}}
      """
          .getBytes(UTF_8);

  @TempDir Path mount;

  @Test
  void aChangedConfigMapJudgesTheNextRequest() throws Exception {
    mount("..1", POLICY.formatted("owner"));
    Files.createSymbolicLink(
        mount.resolve("shop-owner-label.yaml"), Path.of("..data", "shop-owner-label.yaml"));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream log = new PrintStream(said, true, UTF_8);
    Settings settings =
        Settings.of(Map.of("WHARFINGER_POLICIES", mount.toString(), "WHARFINGER_RELOAD", "3600"));
    try (ReloadingPolicies policies = (ReloadingPolicies) new JudgedBy(settings, log).policies()) {
      AdmissionController controller = AdmissionController.of(policies).build();
      assertThat(refusal(controller)).doesNotContain("owner");

      mount("..2", POLICY.formatted("team"));
      assertThat(policies.poll()).isTrue();
      assertThat(refusal(controller)).contains("the pod names no owner");

      mount("..3", POLICY.formatted("team").replace("metadata", "metadatta"));
      assertThat(policies.poll()).isFalse();
      assertThat(refusal(controller)).contains("the pod names no owner");
      assertThat(said.toString(UTF_8))
          .containsSubsequence("those before stay:", "error[unknown-field]", "warning[");
    }
  }

  /** Swaps what is mounted, as the kubelet does. */
  private void mount(String version, String policy) throws IOException {
    Path folder = Files.createDirectory(mount.resolve(version));
    Files.writeString(folder.resolve("shop-owner-label.yaml"), policy);
    Path link = Files.createSymbolicLink(mount.resolve("..data_tmp"), Path.of(version));
    Files.move(
        link,
        mount.resolve("..data"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static String refusal(AdmissionController controller) throws IOException {
    return new ObjectMapper()
        .readTree(controller.review(REVIEW))
        .path("response")
        .path("status")
        .path("message")
        .asText();
  }
}
