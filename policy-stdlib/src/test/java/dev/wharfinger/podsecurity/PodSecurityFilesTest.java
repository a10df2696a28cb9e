package dev.wharfinger.podsecurity;

import static dev.wharfinger.testing.PolicyAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Finding;
import dev.wharfinger.Policy.Enforcement;
import dev.wharfinger.PolicySet;
import dev.wharfinger.admission.PodSecurityConfiguration;
import dev.wharfinger.resource.ResourceSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Manifests, judged by the labels that the namespaces among them have. */
class PodSecurityFilesTest {
  private static final PolicySet POD_SECURITY = Levels.admission(PodSecurityConfiguration.DEFAULT);
  private static final EvaluationOptions SERVER =
      EvaluationOptions.builder().kubernetes("1.36").build();

  private static ResourceSet files(String labels, String object) {
    return GivenPods.namespace("shop", labels).and(GivenPods.named(object));
  }

  @Test
  void aTestSaysWhatTheClusterWould() {
    assertThat(files("enforce=restricted", "strict")).compliesWith(POD_SECURITY);
    assertThat(files("enforce=baseline", "deployment-privileged"))
        .violates(POD_SECURITY, "pss-privileged")
        .at("spec.template.spec.containers[0].securityContext.privileged");
    assertThat(GivenPods.named("strict")).isUnknownFor(POD_SECURITY, "pod-security-labels");
  }

  @Test
  void thePodsOfATemplateMeetWhatIsEnforcedThoughNobodyIsWarned() {
    List<Finding> findings =
        POD_SECURITY
            .evaluate(files("enforce=baseline warn=privileged", "deployment-privileged"), SERVER)
            .findings();
    assertThat(findings)
        .extracting(finding -> finding.policy().enforcement().orElseThrow())
        .containsExactly(Enforcement.DENY);
  }

  @Test
  void defaultsAreThoseOfTheServerAndNotOfTheVersionOfALabel() {
    ResourceSet ported = files("enforce=baseline enforce-version=v1.20", "deployment-ported");
    assertThat(policies(POD_SECURITY, ported, "1.36")).containsExactly("pss-host-namespaces");
    // until 1.27 servers made host ports of the ports of templates
    assertThat(policies(POD_SECURITY, ported, "1.27"))
        .containsExactlyInAnyOrder("pss-host-namespaces", "pss-host-ports");
    assertThat(policies(Levels.BASELINE, ported, "1.20"))
        .containsExactlyInAnyOrder("pss-host-namespaces", "pss-host-ports");
  }

  @Test
  void aVersionHasTheChecksThatItHad() {
    ResourceSet nonroot = files("enforce=restricted enforce-version=v1.7", "nonroot");
    assertThat(policies(POD_SECURITY, nonroot, "1.36")).isEmpty();
    assertThat(policies(Levels.RESTRICTED, nonroot, "1.36")).isNotEmpty();
  }

  private static List<String> policies(PolicySet policies, ResourceSet files, String version) {
    EvaluationOptions server = EvaluationOptions.builder().kubernetes(version).build();
    return policies.evaluate(files, server).findings().stream()
        .map(finding -> finding.policy().id())
        .toList();
  }
}
