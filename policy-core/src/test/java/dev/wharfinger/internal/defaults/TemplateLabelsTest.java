package dev.wharfinger.internal.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateLabelsTest {
  private static final String WORKLOAD =
      """
      {apiVersion: %s, kind: %s, metadata: {name: a%s},
        spec: {template: {metadata: {labels: {app: web}}, spec: {}}}}
      """;

  @ParameterizedTest
  @CsvSource({
    "batch/v1, Job",
    "v1, ReplicationController",
    "apps/v1beta1, Deployment",
    "extensions/v1beta1, DaemonSet"
  })
  void aWorkloadWithoutLabelsHasThoseOfItsPods(String apiVersion, String kind) {
    assertThat(Stored.at(workload(apiVersion, kind, ""), "metadata.labels"))
        .isEqualTo(Map.of("app", "web"));
    assertThat(Stored.at(workload(apiVersion, kind, ", labels: {}"), "metadata.labels"))
        .isEqualTo(Map.of("app", "web"));
    assertThat(Stored.at(workload(apiVersion, kind, ", labels: {b: c}"), "metadata.labels"))
        .isEqualTo(Map.of("b", "c"));
  }

  @Test
  void aDeploymentKeepsToItsOwnLabelsSinceItIsStable() {
    ObjectNode deployment = workload("apps/v1", "Deployment", "");
    assertThat(Stored.at(deployment, "metadata.labels")).isNull();
    assertThat(Stored.at(deployment, "spec.selector")).isNull();
  }

  @Test
  void aReplicationControllerSelectsThePodsOfItsTemplate() {
    assertThat(Stored.at(workload("v1", "ReplicationController", ""), "spec.selector"))
        .isEqualTo(Map.of("app", "web"));
  }

  @Test
  void aDeploymentOfAnOldVersionSelectsThePodsOfItsTemplate() {
    assertThat(Stored.at(workload("extensions/v1beta1", "Deployment", ""), "spec.selector"))
        .isEqualTo(Map.of("matchLabels", Map.of("app", "web")));
  }

  @Test
  void aTemplateWithoutLabelsGivesNone() {
    ObjectNode job = Stored.resource("{apiVersion: batch/v1, kind: Job, spec: {template: {}}}");
    assertThat(Stored.at(job, "metadata")).isEqualTo(Map.of());
  }

  private static ObjectNode workload(String apiVersion, String kind, String labels) {
    return Stored.resource(WORKLOAD.formatted(apiVersion, kind, labels));
  }
}
