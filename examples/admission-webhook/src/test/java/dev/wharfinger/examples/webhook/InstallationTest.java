package dev.wharfinger.examples.webhook;

import static dev.wharfinger.testing.PolicyAssertions.assertThat;

import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.stdlib.StandardPolicies;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The manifests that install the webhook comply with what it asks of others. */
class InstallationTest {

  @ParameterizedTest
  @ValueSource(strings = {"recommended", "pss-restricted"})
  void whatInstallsTheWebhookComplies(String profile) {
    var policies = PolicyCompiler.create().add(StandardPolicies.profile(profile));
    if (profile.equals("recommended")) {
      policies =
          policies.param("k8s-image-registry-allowlist", "registries", List.of("registry.example"));
    }
    assertThat(ResourceSet.read(Path.of("src/main/kubernetes"))).compliesWith(policies.compile());
  }
}
