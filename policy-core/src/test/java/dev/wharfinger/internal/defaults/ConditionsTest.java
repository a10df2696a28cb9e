package dev.wharfinger.internal.defaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {
  private static final String SERVICE =
      "{apiVersion: v1, kind: Service, spec: {ports: [{port: 80}], %s}}";

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "type: ClusterIP, -, Cluster, -",
        "'type: ClusterIP, externalIPs: [192.0.2.1]', Cluster, Cluster, -",
        "type: NodePort, Cluster, Cluster, -",
        "type: LoadBalancer, Cluster, Cluster, true",
        "type: ExternalName, -, -, -",
        "type: '', -, Cluster, -",
      })
  void whatAServiceGetsDependsOnItsType(
      String spec,
      @Nullable String external,
      @Nullable String internal,
      @Nullable Boolean allocates) {
    var service = Stored.resource(SERVICE.formatted(spec));
    assertThat(Stored.at(service, "spec.externalTrafficPolicy")).isEqualTo(external);
    assertThat(Stored.at(service, "spec.internalTrafficPolicy")).isEqualTo(internal);
    assertThat(Stored.at(service, "spec.allocateLoadBalancerNodePorts")).isEqualTo(allocates);
  }

  @Test
  void affinityToClientsEndsAfterThreeHours() {
    String path = "spec.sessionAffinityConfig.clientIP.timeoutSeconds";
    assertThat(Stored.at(Stored.resource(SERVICE.formatted("sessionAffinity: ClientIP")), path))
        .isEqualTo(10_800L);
    assertThat(Stored.at(Stored.resource(SERVICE.formatted("sessionAffinity: None")), path))
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({"'', 80", "', targetPort: 0', 80", "', targetPort: http', http"})
  void aPortLeadsToThePortOfTheSameNumber(String target, String stored) {
    String service = "{apiVersion: v1, kind: Service, spec: {ports: [{port: 80%s}]}}";
    assertThat(Stored.at(Stored.resource(service.formatted(target)), "spec.ports[0].targetPort"))
        .asString()
        .isEqualTo(stored);
  }

  @ParameterizedTest
  @CsvSource({
    "admissionregistration.k8s.io/v1, Fail, Equivalent, 10",
    "admissionregistration.k8s.io/v1beta1, Ignore, Exact, 30",
  })
  void aVersionThatIsReadAsAnotherKeepsItsDefaults(
      String apiVersion, String failurePolicy, String matchPolicy, long timeout) {
    var webhooks =
        Stored.resource(
            "{apiVersion: %s, kind: ValidatingWebhookConfiguration, webhooks: [{name: a}]}"
                .formatted(apiVersion));
    assertThat(Stored.at(webhooks, "webhooks[0].failurePolicy")).isEqualTo(failurePolicy);
    assertThat(Stored.at(webhooks, "webhooks[0].matchPolicy")).isEqualTo(matchPolicy);
    assertThat(Stored.at(webhooks, "webhooks[0].timeoutSeconds")).isEqualTo(timeout);
  }

  @Test
  void aJobIsNotParallelUnlessItSaysSo() {
    String job = "{apiVersion: batch/v1, kind: Job, spec: {%s}}";
    var alone = Stored.resource(job.formatted("template: {}"));
    assertThat(Stored.at(alone, "spec.completions")).isEqualTo(1L);
    assertThat(Stored.at(alone, "spec.parallelism")).isEqualTo(1L);
    var parallel = Stored.resource(job.formatted("parallelism: 3"));
    assertThat(Stored.at(parallel, "spec.completions")).isNull();
    assertThat(Stored.at(parallel, "spec.parallelism")).isEqualTo(3L);
  }

  @Test
  void theJobsOfACronJobAreNotStoredAsJobs() {
    var cronJob =
        Stored.resource(
            "{apiVersion: batch/v1, kind: CronJob, spec: {jobTemplate: {spec: {template: {}}}}}");
    assertThat(Stored.at(cronJob, "spec.jobTemplate.spec.backoffLimit")).isNull();
    assertThat(Stored.at(cronJob, "spec.concurrencyPolicy")).isEqualTo("Allow");
    assertThat(Stored.at(cronJob, "spec.jobTemplate.spec.template.spec.restartPolicy"))
        .isEqualTo("Always");
  }

  @Test
  void whatIsNoConditionIsRefused() {
    assertThatThrownBy(() -> Conditions.parse("in Pod and at sunset"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no condition named `at sunset`");
  }
}
