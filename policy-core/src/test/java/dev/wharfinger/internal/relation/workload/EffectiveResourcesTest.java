package dev.wharfinger.internal.relation.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.Ask;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EffectiveResourcesTest {
  private static final String DEFAULTS =
      limitRange(
          "type: Container, default: {cpu: 500m, memory: 512Mi}, defaultRequest: {cpu: 100m}");

  @Test
  void requestsComeFromLimitsWithoutAnyLimitRange() {
    assertThat(resources(Ask.cluster(pod("limits: {cpu: 2, memory: 1Gi}, requests: {cpu: 1}"))))
        .containsExactly("limits cpu=2 memory=1Gi, requests cpu=1 memory=1Gi");
    assertThat(resources(Ask.cluster(pod("")))).containsExactly("limits, requests");
  }

  @Test
  void limitRangesGiveWhatAContainerDoesNotSay() {
    assertThat(resources(Ask.cluster(DEFAULTS, pod("limits: {memory: 1Gi}"))))
        .containsExactly("limits memory=1Gi cpu=500m, requests memory=1Gi cpu=100m");
    assertThat(resources(Ask.cluster(DEFAULTS, pod(""))))
        .containsExactly("limits cpu=500m memory=512Mi, requests cpu=100m memory=512Mi");
    assertThat(resources(Ask.cluster(DEFAULTS.replace("shop", "staging"), pod(""))))
        .containsExactly("limits, requests");
  }

  @Test
  void limitRangeIsCompletedFromItsGreatestAndLeastAmounts() {
    String range = limitRange("type: Container, max: {memory: 4Gi}, min: {memory: 1Mi, cpu: 10m}");

    assertThat(resources(Ask.cluster(range, pod(""))))
        .containsExactly("limits memory=4Gi, requests memory=4Gi cpu=10m");
  }

  @Test
  void limitRangesForPodsAndVolumesGiveNothing() {
    String range =
        limitRange("type: Pod, max: {cpu: 2}}, {type: PersistentVolumeClaim, max: {storage: 2Gi}");

    assertThat(resources(Ask.cluster(range, pod("")))).containsExactly("limits, requests");
  }

  @Test
  void whatNoFileSaysAnotherLimitRangeMaySay() {
    assertThat(resources(Ask.files(pod("limits: {cpu: 2}, requests: {memory: 1Gi}"))))
        .containsExactly(
            "limits cpu=2 memory=? ephemeral-storage=?,"
                + " requests memory=1Gi cpu=2 ephemeral-storage=?");
    assertThat(resources(Ask.files(DEFAULTS, pod(""))))
        .containsExactly(
            "limits cpu=500m memory=512Mi ephemeral-storage=?,"
                + " requests cpu=100m memory=512Mi ephemeral-storage=?");
  }

  @Test
  void limitRangesThatDifferLeaveOpenWhichCounts() {
    String other = limitRange("type: Container, default: {cpu: 1, memory: 0.5Gi}");

    assertThat(resources(Ask.cluster(DEFAULTS, other, pod(""))))
        .containsExactly("limits cpu=? memory=512Mi, requests cpu=? memory=512Mi");
  }

  @Test
  void containersOfAllKindsHaveThemAndEphemeralOnesGetNothing() {
    String pod =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: web, namespace: shop}
        spec:
          initContainers: [{name: init}]
          ephemeralContainers: [{name: debug}]
        """;

    assertThat(resources(Ask.cluster(DEFAULTS, pod)))
        .containsExactly(
            "limits, requests", "limits cpu=500m memory=512Mi, requests cpu=100m memory=512Mi");
  }

  @Test
  void amountIsBlamedOnTheContainerThatHasItOrCouldSayIt() {
    List<String> places =
        Ask.cluster(DEFAULTS, pod("limits: {memory: 1Gi}"))
            .answers("kubernetes.Container", "effectiveResources")
            .stream()
            .map(answer -> (ObjectNode) Objects.requireNonNull(answer))
            .map(answer -> answer.place(null).node().path())
            .toList();

    assertThat(places).containsExactly("spec.containers[0].resources");
  }

  private static List<String> resources(Ask ask) {
    return ask.answers("kubernetes.Container", "effectiveResources").stream()
        .map(answer -> (ObjectNode) Objects.requireNonNull(answer))
        .map(answer -> words(answer, "limits") + ", " + words(answer, "requests"))
        .toList();
  }

  private static String words(ObjectNode resources, String field) {
    Map<?, ?> amounts = (Map<?, ?>) Objects.requireNonNull(resources.get(field));
    return amounts.entrySet().stream()
        .map(entry -> " " + entry.getKey() + "=" + Ask.words(entry.getValue()))
        .collect(Collectors.joining("", field, ""));
  }

  private static String pod(String resources) {
    return "{apiVersion: v1, kind: Pod, metadata: {name: web, namespace: shop}, spec: {containers: [{name: web, resources: {%s}}]}}"
        .formatted(resources);
  }

  private static String limitRange(String limit) {
    return "{apiVersion: v1, kind: LimitRange, metadata: {name: range, namespace: shop}, spec: {limits: [{%s}]}}"
        .formatted(limit);
  }
}
