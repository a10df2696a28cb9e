package dev.wharfinger.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.Policy;
import dev.wharfinger.compiler.PolicyCompiler;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What every standard policy tells its reader. */
class PolicyDocumentationTest {
  private static List<Policy> policies = List.of();

  @BeforeAll
  static void compile() {
    policies =
        PolicyCompiler.create()
            .add(StandardPolicies.all())
            .param("k8s-image-registry-allowlist", "registries", List.of("registry.example"))
            .compile()
            .policies();
  }

  @Test
  void everyPolicySaysWhyItMatters() {
    assertThat(policies).isNotEmpty().allMatch(policy -> policy.why().endsWith("."));
  }

  @Test
  void everyPolicySaysWhereToReadMore() {
    assertThat(policies)
        .flatExtracting(Policy::references)
        .hasSizeGreaterThanOrEqualTo(policies.size())
        .allMatch(reference -> reference.startsWith("https://"));
    assertThat(policies).noneMatch(policy -> policy.references().isEmpty());
  }
}
