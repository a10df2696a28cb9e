package com.example;

import static dev.wharfinger.testing.PolicyAssertions.assertThat;

import dev.wharfinger.PolicySet;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.stdlib.StandardPolicies;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeployTest {
  private static final PolicySet POLICIES =
      PolicyCompiler.create()
          .add(StandardPolicies.profile("recommended"))
          .param("k8s-image-registry-allowlist", "registries", List.of("registry.example/shop"))
          .compile();

  @Test
  void whatWeDeployCompliesWithThePolicies() {
    assertThat(ResourceSet.read(Path.of("src/main/deploy"))).compliesWith(POLICIES);
  }
}
