package dev.wharfinger.internal.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergedMapsTest {
  private static final String RESOURCES =
      "[{name: a, resources: {limits: {cpu: 2, memory: 1Gi}, requests: {cpu: 500m}}}]";

  @ParameterizedTest
  @ValueSource(strings = {"containers", "initContainers"})
  void theContainersOfAPodRequestWhatTheyAreLimitedToAtLeast(String list) {
    ObjectNode pod =
        Stored.resource("{apiVersion: v1, kind: Pod, spec: {%s: %s}}".formatted(list, RESOURCES));
    assertThat(Stored.at(pod, "spec." + list + "[0].resources.requests"))
        .isEqualTo(Map.of("cpu", "500m", "memory", "1Gi"));
  }

  @Test
  void requestsMayBeAbsentAltogether() {
    ObjectNode pod =
        Stored.resource(
            "{apiVersion: v1, kind: Pod, spec: {containers: [{resources: {limits: {cpu: 1}}}]}}");
    assertThat(Stored.at(pod, "spec.containers[0].resources.requests"))
        .isEqualTo(Map.of("cpu", "1"));
  }

  @Test
  void aTemplateRequestsNothingThatIsNotWritten() {
    ObjectNode deployment =
        Stored.resource(
            """
            apiVersion: apps/v1
            kind: Deployment
            spec: {template: {spec: {containers: [{resources: {limits: {cpu: 2}}}]}}}
            """);
    assertThat(Stored.at(deployment, "spec.template.spec.containers[0].resources"))
        .isEqualTo(Map.of("limits", Map.of("cpu", "2")));
  }

  @Test
  void aContainerWithoutLimitsHasResourcesWithNothingInThem() {
    ObjectNode pod = Stored.resource("{apiVersion: v1, kind: Pod, spec: {containers: [{}]}}");
    assertThat(Stored.at(pod, "spec.containers[0].resources")).isEqualTo(Map.of());
  }

  @Test
  void theLimitsThatARangeGivesContainersFollowFromItsBounds() {
    ObjectNode range =
        Stored.resource(
            """
            apiVersion: v1
            kind: LimitRange
            spec:
              limits:
              - type: Container
                max: {cpu: 4, memory: 1Gi}
                min: {cpu: 1, storage: 1Gi}
                default: {cpu: 2}
              - type: Pod
                max: {cpu: 8}
            """);
    assertThat(Stored.at(range, "spec.limits[0].default"))
        .isEqualTo(Map.of("cpu", "2", "memory", "1Gi"));
    assertThat(Stored.at(range, "spec.limits[0].defaultRequest"))
        .isEqualTo(Map.of("cpu", "2", "memory", "1Gi", "storage", "1Gi"));
    assertThat(Stored.at(range, "spec.limits[1]"))
        .isEqualTo(Map.of("type", "Pod", "max", Map.of("cpu", "8")));
  }
}
