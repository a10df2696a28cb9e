package dev.wharfinger.examples.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.Problem;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.KubernetesListBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class Fabric8Test {
  private static final Pod PRIVILEGED =
      new PodBuilder()
          .withNewMetadata()
          .withName("agent")
          .endMetadata()
          .withNewSpec()
          .addNewContainer()
          .withName("agent")
          .withImage("registry.example/agent:2")
          .withNewSecurityContext()
          .withPrivileged(true)
          .endSecurityContext()
          .endContainer()
          .endSpec()
          .build();

  private final ClusterCheck check = new ClusterCheck();

  @Test
  void whatTheClientReadsHasTheVerdictsOfItsText() {
    Manifest.assertSameVerdicts(Serialization.unmarshal(Manifest.DEPLOYMENT, Deployment.class));
  }

  @Test
  void whatIsBuiltHasTheVerdictsOfTheSameText() {
    Manifest.assertSameVerdicts(deployment());
  }

  @Test
  void resourcesOfAListAreJudged() {
    assertThat(check.check("prod", List.of(PRIVILEGED)).findings())
        .filteredOn(finding -> finding.policy().id().equals("k8s-privileged-container"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.resource()).isEqualTo("Pod/agent");
              assertThat(finding.location().file()).isEqualTo("prod");
              assertThat(finding.location().line()).isZero();
              assertThat(finding.location().path())
                  .isEqualTo("spec.containers[0].securityContext.privileged");
            });
    assertThat(
            Manifest.verdicts(
                check.check(
                    "prod", List.of(new KubernetesListBuilder().withItems(PRIVILEGED).build()))))
        .anyMatch(verdict -> verdict.contains("k8s-privileged-container"));
  }

  /** The library knows the object's classes, and writes what the builder was not given. */
  @Test
  void partsOfMapsMayBeObjectsOfTheClient() {
    Map<String, Object> pod =
        Map.of(
            "apiVersion",
            "v1",
            "kind",
            "Pod",
            "metadata",
            PRIVILEGED.getMetadata(),
            "spec",
            PRIVILEGED.getSpec());
    assertThat(Manifest.verdicts(check.check("prod", List.of(pod))))
        .isEqualTo(Manifest.verdicts(check.check("prod", List.of(PRIVILEGED))));
  }

  @Test
  void whatTheClientCannotWriteIsAProblem() {
    Pod pod = new PodBuilder(PRIVILEGED).build();
    pod.setAdditionalProperty("self", pod);
    assertThat(check.check("prod", List.of(pod)).problems())
        .extracting(Problem::message)
        .first()
        .asString()
        .startsWith("a `io.fabric8.kubernetes.api.model.Pod` cannot be written as JSON: ");
  }

  @Test
  void treesOfJackson3AreRead() {
    assertThat(
            Manifest.verdicts(
                check.check(
                    "prod",
                    List.of(
                        tools.jackson.databind.json.JsonMapper.shared()
                            .readTree(Serialization.asJson(PRIVILEGED))))))
        .isEqualTo(Manifest.verdicts(check.check("prod", List.of(PRIVILEGED))));
  }

  private static Deployment deployment() {
    return new DeploymentBuilder()
        .withNewMetadata()
        .withName("web")
        .withNamespace("shop")
        .addToLabels("app.kubernetes.io/name", "web")
        .addToLabels("tier", "1")
        .endMetadata()
        .withNewSpec()
        .withReplicas(2)
        .withNewStrategy()
        .withNewRollingUpdate()
        .withMaxUnavailable(new IntOrString("25%"))
        .withMaxSurge(new IntOrString(1))
        .endRollingUpdate()
        .endStrategy()
        .withNewSelector()
        .addToMatchLabels("app", "web")
        .endSelector()
        .withNewTemplate()
        .withNewMetadata()
        .addToLabels("app", "web")
        .endMetadata()
        .withNewSpec()
        .withHostNetwork(true)
        .withContainers(
            new ContainerBuilder()
                .withName("web")
                .withImage("registry.example/shop/web:1.4.2")
                .addNewPort()
                .withContainerPort(8080)
                .withHostPort(80)
                .endPort()
                .withNewSecurityContext()
                .withRunAsUser(0L)
                .withAllowPrivilegeEscalation(false)
                .endSecurityContext()
                .withNewResources()
                .addToRequests("cpu", new Quantity("100m"))
                .addToRequests("memory", new Quantity("512", "Mi"))
                .addToLimits("cpu", new Quantity("2"))
                .addToLimits("memory", new Quantity("256", "Mi"))
                .endResources()
                .withNewLivenessProbe()
                .withNewHttpGet()
                .withPath("/")
                .withPort(new IntOrString("http"))
                .endHttpGet()
                .withPeriodSeconds(5)
                .endLivenessProbe()
                .withNewReadinessProbe()
                .withNewTcpSocket()
                .withPort(new IntOrString(8080))
                .endTcpSocket()
                .endReadinessProbe()
                .build())
        .endSpec()
        .endTemplate()
        .endSpec()
        .build();
  }
}
