package dev.wharfinger.internal.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a pod needs as a whole. */
class PodResourcesTest {
  private static final String CONTAINERS =
      """
        containers:
        - {name: a, resources: {requests: {cpu: 1, memory: 1Gi}}}
        - {name: b, resources: {requests: {cpu: 500m}, limits: {hugepages-2Mi: 4Mi}}}
        initContainers:
        - {name: sidecar, restartPolicy: Always, resources: {requests: {cpu: 250m}}}
        - {name: migrate, resources: {requests: {cpu: 4, memory: 512Mi}}}
      """;

  @Test
  void thePodRequestsWhatItsContainersDoTogether() {
    assertThat(requests("1.36", "{limits: {cpu: 8, memory: 4Gi}}"))
        .isEqualTo(Map.of("cpu", "4250m", "memory", "1Gi", "hugepages-2Mi", "4Mi"));
  }

  @Test
  void whatItRequestsItselfStays() {
    assertThat(requests("1.36", "{limits: {cpu: 8}, requests: {cpu: 5}}"))
        .isEqualTo(Map.of("cpu", "5", "memory", "1Gi", "hugepages-2Mi", "4Mi"));
  }

  @Test
  void aPodWithoutLimitsOfItsOwnRequestsNothingAsAWhole() {
    assertThat(requests("1.36", "{}")).isNull();
  }

  @Test
  void withoutRequestsOfContainersItsLimitsCount() {
    ObjectNode pod = pod("1.36", "{limits: {cpu: 8}}", "  containers: []\n");
    assertThat(Stored.at(pod, "spec.resources.requests")).isEqualTo(Map.of("cpu", "8"));
  }

  @Test
  void hugePagesCountSinceOneDotThirtyFour() {
    assertThat(Stored.at(pod("1.36", "{requests: {cpu: 5}}", CONTAINERS), "spec.resources.limits"))
        .isEqualTo(Map.of("hugepages-2Mi", "4Mi"));
    assertThat(Stored.at(pod("1.33", "{requests: {cpu: 5}}", CONTAINERS), "spec.resources.limits"))
        .isNull();
  }

  private static @Nullable Object requests(String version, String resources) {
    return Stored.at(pod(version, resources, CONTAINERS), "spec.resources.requests");
  }

  private static ObjectNode pod(String version, String resources, String containers) {
    return Stored.resource(
        version, "apiVersion: v1\nkind: Pod\nspec:\n  resources: " + resources + "\n" + containers);
  }
}
