package dev.wharfinger.examples.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.Report;
import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.custom.IntOrString;
import io.kubernetes.client.custom.Quantity;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1ContainerPort;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1DeploymentSpec;
import io.kubernetes.client.openapi.models.V1DeploymentStrategy;
import io.kubernetes.client.openapi.models.V1HTTPGetAction;
import io.kubernetes.client.openapi.models.V1LabelSelector;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import io.kubernetes.client.openapi.models.V1Pod;
import io.kubernetes.client.openapi.models.V1PodList;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.openapi.models.V1PodTemplateSpec;
import io.kubernetes.client.openapi.models.V1Probe;
import io.kubernetes.client.openapi.models.V1ResourceRequirements;
import io.kubernetes.client.openapi.models.V1RollingUpdateDeployment;
import io.kubernetes.client.openapi.models.V1SecurityContext;
import io.kubernetes.client.openapi.models.V1TCPSocketAction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfficialClientTest {
  private static final V1Pod PRIVILEGED =
      new V1Pod()
          .metadata(new V1ObjectMeta().name("agent"))
          .spec(
              new V1PodSpec()
                  .addContainersItem(
                      new V1Container()
                          .name("agent")
                          .image("registry.example/agent:2")
                          .securityContext(new V1SecurityContext().privileged(true))));

  private final ClusterCheck check = new ClusterCheck();

  @Test
  void whatIsBuiltHasTheVerdictsOfTheSameText() {
    Manifest.assertSameVerdicts(deployment().apiVersion("apps/v1").kind("Deployment"));
  }

  /** As in lists that the API server gives. */
  @Test
  void theClassTellsTheKindOfWhatNamesNone() {
    Manifest.assertSameVerdicts(deployment());
    assertThat(privileged(check.check("prod", List.of(PRIVILEGED)))).containsExactly("Pod/agent");
  }

  @Test
  void resourcesOfAListAreJudged() {
    V1PodList named = new V1PodList().apiVersion("v1").kind("PodList").addItemsItem(PRIVILEGED);
    V1PodList unnamed = new V1PodList().metadata(null).addItemsItem(PRIVILEGED);
    assertThat(privileged(check.check("prod", List.of(named)))).containsExactly("Pod/agent");
    assertThat(privileged(check.check("prod", List.of(unnamed)))).containsExactly("Pod/agent");
  }

  @Test
  void aClassOfOnesOwnIsWrittenByTheClientToo() {
    Report report = check.check("prod", List.of(new Fleet()));
    assertThat(report.problems())
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.message()).contains("`Fleet` of `example.com/v1`"));
  }

  private static List<String> privileged(Report report) {
    return report.findings().stream()
        .filter(finding -> finding.policy().id().equals("k8s-privileged-container"))
        .map(finding -> finding.resource())
        .toList();
  }

  /** A custom resource, as people write a class for it. */
  @SuppressWarnings("unused") // Gson reads the fields
  private static final class Fleet implements KubernetesObject {
    private final String apiVersion = "example.com/v1";
    private final String kind = "Fleet";
    private final V1ObjectMeta metadata = new V1ObjectMeta().name("north");

    @Override
    public V1ObjectMeta getMetadata() {
      return metadata;
    }

    @Override
    public String getApiVersion() {
      return apiVersion;
    }

    @Override
    public String getKind() {
      return kind;
    }
  }

  private static V1Deployment deployment() {
    V1Container container =
        new V1Container()
            .name("web")
            .image("registry.example/shop/web:1.4.2")
            .addPortsItem(new V1ContainerPort().containerPort(8080).hostPort(80))
            .securityContext(new V1SecurityContext().runAsUser(0L).allowPrivilegeEscalation(false))
            .resources(
                new V1ResourceRequirements()
                    .putRequestsItem("cpu", new Quantity("100m"))
                    .putRequestsItem("memory", Quantity.fromString("512Mi"))
                    .putLimitsItem("cpu", new Quantity("2"))
                    .putLimitsItem("memory", new Quantity("256Mi")))
            .livenessProbe(
                new V1Probe()
                    .httpGet(new V1HTTPGetAction().path("/").port(new IntOrString("http")))
                    .periodSeconds(5))
            .readinessProbe(
                new V1Probe().tcpSocket(new V1TCPSocketAction().port(new IntOrString(8080))));
    return new V1Deployment()
        .metadata(
            new V1ObjectMeta()
                .name("web")
                .namespace("shop")
                .labels(Map.of("app.kubernetes.io/name", "web", "tier", "1")))
        .spec(
            new V1DeploymentSpec()
                .replicas(2)
                .strategy(
                    new V1DeploymentStrategy()
                        .rollingUpdate(
                            new V1RollingUpdateDeployment()
                                .maxUnavailable(new IntOrString("25%"))
                                .maxSurge(new IntOrString(1))))
                .selector(new V1LabelSelector().putMatchLabelsItem("app", "web"))
                .template(
                    new V1PodTemplateSpec()
                        .metadata(new V1ObjectMeta().putLabelsItem("app", "web"))
                        .spec(new V1PodSpec().hostNetwork(true).addContainersItem(container))));
  }
}
