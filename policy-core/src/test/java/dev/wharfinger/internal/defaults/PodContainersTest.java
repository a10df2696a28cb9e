package dev.wharfinger.internal.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodContainersTest {
  private static final String SPEC = "hostNetwork: %s, %s: [{ports: [{containerPort: 80%s}]}]";

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "true, containers, '', 80",
        "true, initContainers, '', 80",
        "true, containers, ', hostPort: 8080', 8080",
        "true, containers, ', hostPort: 0', 80",
        "false, containers, '', -",
        "false, containers, ', hostPort: 0', -",
        "true, ephemeralContainers, '', -",
      })
  void aPodOnTheHostNetworkUsesItsPortsOfTheHost(
      String hostNetwork, String list, String port, @Nullable Long hostPort) {
    ObjectNode pod =
        Stored.resource(
            "{apiVersion: v1, kind: Pod, spec: {" + SPEC.formatted(hostNetwork, list, port) + "}}");
    assertThat(Stored.at(pod, "spec." + list + "[0].ports[0].hostPort")).isEqualTo(hostPort);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"1.20, 80", "1.27, 80", "1.28, -", "1.36, -"})
  void aTemplateHadItsPortsOfTheHostFilledInUntilOneDotTwentySeven(
      String version, @Nullable Long hostPort) {
    ObjectNode deployment =
        Stored.resource(
            version,
            "{apiVersion: apps/v1, kind: Deployment, spec: {template: {spec: {"
                + SPEC.formatted("true", "containers", "")
                + "}}}}");
    assertThat(Stored.at(deployment, "spec.template.spec.containers[0].ports[0].hostPort"))
        .isEqualTo(hostPort);
  }

  @Test
  void onlyPodsHaveServiceLinksSwitchedOn() {
    ObjectNode pod = Stored.resource("{apiVersion: v1, kind: Pod, spec: {}}");
    ObjectNode template =
        Stored.resource("{apiVersion: v1, kind: PodTemplate, template: {spec: {}}}");
    assertThat(Stored.at(pod, "spec.enableServiceLinks")).isEqualTo(true);
    assertThat(Stored.at(template, "template.spec.enableServiceLinks")).isNull();
    assertThat(Stored.at(template, "template.spec.dnsPolicy")).isEqualTo("ClusterFirst");
  }
}
