package dev.wharfinger.examples.junit;

import static dev.wharfinger.testing.PolicyAssertions.assertThat;

import dev.wharfinger.PolicySet;
import dev.wharfinger.admission.PodSecurityAdmission;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.stdlib.StandardPolicies;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Whether the cluster takes what we deploy, by what our namespace asks of its pods. */
class PodSecurityTest {
  private static final Path DEPLOY = Path.of("src/main/deploy");
  private static final Path CLUSTER = Path.of("src/test/cluster");

  private static final PodSecurityAdmission POD_SECURITY =
      PodSecurityAdmission.of(profile("pss-baseline"), profile("pss-restricted"));

  private static PolicySet profile(String id) {
    return PolicyCompiler.create().add(StandardPolicies.profile(id)).compile();
  }

  @Test
  void theNamespaceTakesWhatWeDeploy() {
    assertThat(ResourceSet.read(DEPLOY, CLUSTER)).compliesWith(POD_SECURITY);
  }

  @Test
  void whatItTakesIsUnknownWithoutTheNamespace() {
    assertThat(ResourceSet.read(DEPLOY)).isUnknownFor(POD_SECURITY, "pod-security-labels");
  }
}
