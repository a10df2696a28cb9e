package dev.wharfinger.internal.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.Locator;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.resource.Place;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultsTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      spec:
        containers:
        - name: a
          livenessProbe: {timeoutSeconds: 0, periodSeconds: 5}
        volumes:
        - name: data
        - name: host
          hostPath: {path: /a}
      """;

  @Test
  void whatIsWrittenStaysUnlessTheServerCannotTellItFromAbsent() {
    assertThat(Stored.at(Stored.resource(POD), "spec.containers[0].livenessProbe"))
        .isEqualTo(
            Map.of(
                "timeoutSeconds", 1L,
                "periodSeconds", 5L,
                "successThreshold", 1L,
                "failureThreshold", 3L));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "hostNetwork, false, -",
        "hostNetwork, true, true",
        "nodeName, '', -",
        "hostUsers, false, false",
        "terminationGracePeriodSeconds, 0, 0",
        "restartPolicy, '', Always",
      })
  void theServerKeepsTheZeroValueOnlyOfWhatIsAPointerInItsSource(
      String field, String value, @Nullable String stored) {
    String text = "{apiVersion: v1, kind: Pod, spec: {%s: %s}}";
    ObjectNode pod = Stored.resource(text.formatted(field, value.isEmpty() ? "''" : value));
    Object found = Stored.at(pod, "spec." + field);
    assertThat(found == null ? null : found.toString()).isEqualTo(stored);
  }

  @Test
  void theZeroValueOfARequiredFieldStays() {
    ObjectNode pod =
        Stored.resource(
            "{apiVersion: v1, kind: Pod, spec: {containers: [{ports: [{containerPort: 0}]}]}}");
    assertThat(Stored.at(pod, "spec.containers[0].ports[0].containerPort")).isEqualTo(0L);
  }

  @Test
  void aCustomResourceKeepsItsZeroValues() {
    ObjectNode route =
        Stored.resource(
            """
            apiVersion: gateway.networking.k8s.io/v1
            kind: HTTPRoute
            spec: {rules: [{backendRefs: [{group: '', name: web}]}]}
            """);
    assertThat(Stored.at(route, "spec.rules[0].backendRefs[0].group")).isEqualTo("");
  }

  @Test
  void aVolumeWithoutASourceIsAnEmptyDirectory() {
    ObjectNode pod = Stored.resource(POD);
    assertThat(Stored.at(pod, "spec.volumes[0]"))
        .isEqualTo(Map.of("name", "data", "emptyDir", Map.of()));
    assertThat(Stored.at(pod, "spec.volumes[1]"))
        .isEqualTo(Map.of("name", "host", "hostPath", Map.of("path", "/a", "type", "")));
  }

  @Test
  void anObjectThatTheServerMakesHasItsDefaults() {
    ObjectNode deployment = Stored.resource("{apiVersion: apps/v1, kind: Deployment, spec: {}}");
    assertThat(Stored.at(deployment, "spec.strategy"))
        .isEqualTo(
            Map.of(
                "type",
                "RollingUpdate",
                "rollingUpdate",
                Map.of("maxUnavailable", "25%", "maxSurge", "25%")));
  }

  @ParameterizedTest
  @CsvSource({
    "apps/v1, Recreate, false",
    "apps/v1, RollingUpdate, true",
    "apps/v1beta2, RollingUpdate, true",
  })
  void whatDependsOnAnotherFieldIsFilledInOnlyThen(String version, String type, boolean rolling) {
    ObjectNode deployment =
        Stored.resource(
            "{apiVersion: %s, kind: Deployment, spec: {strategy: {type: %s}}}"
                .formatted(version, type));
    assertThat(Stored.at(deployment, "spec.strategy.rollingUpdate") != null).isEqualTo(rolling);
  }

  @Test
  void whatADefaultPutThereIsLocatedAtTheNearestThingThatIsWritten() {
    ObjectNode pod = Stored.resource(POD);
    BoundNode volume = node(pod, "spec", "volumes", 0);
    assertThat(located(new Place(node(volume, "emptyDir"), "medium"))).isEqualTo("name: data");
    BoundNode probe = node(pod, "spec", "containers", 0, "livenessProbe");
    assertThat(located(new Place(probe, "failureThreshold"))).isEqualTo("livenessProbe");
    assertThat(located(new Place(node(pod, "spec", "securityContext"), "runAsUser")))
        .isEqualTo("spec");
  }

  @Test
  void whatAMapGainsIsLocatedAtTheMapAndTheRestWhereItIsWritten() {
    ObjectNode pod =
        Stored.resource(
            """
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - resources:
                  limits: {cpu: 2, memory: 1Gi}
                  requests: {cpu: 500m}
            """);
    BoundNode requests = node(pod, "spec", "containers", 0, "resources", "requests");
    assertThat(located(new Place(requests, "cpu"))).isEqualTo("500m");
    assertThat(located(new Place(requests, "memory"))).isEqualTo("requests");
  }

  private static BoundNode node(BoundNode from, Object... keys) {
    BoundNode node = from;
    for (Object key : keys) {
      node = (BoundNode) Objects.requireNonNull(node.get(key));
    }
    return node;
  }

  private static String located(Place place) {
    Locator.Span span = Locator.locate(place).orElseThrow();
    String text = span.source().text().substring(span.start(), span.end());
    return text.lines().findFirst().orElseThrow();
  }
}
