package dev.wharfinger.examples.custom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.Policy;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.Severity;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.compiler.ProfileSource;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.stdlib.StandardPolicies;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A profile chooses from the standard policies and from one's own. */
class PlatformProfileTest {
  private static final Path PROFILE = Path.of("src/main/profiles/acme-platform.yaml");
  private static final Path POLICIES = Path.of("src/main/policies");

  @Test
  void itSelectsWhatItNamesAndWhatItsParentDoes() {
    PolicySet policies = platform();
    assertThat(policies.policies())
        .extracting(Policy::id)
        .contains("k8s-privileged-container", "k8s-liveness-probe", "acme-cost-labels")
        .doesNotContain("acme-registry-projects", "k8s-cpu-request", "cluster-cloud-audit");
    assertThat(policies.policies())
        .filteredOn(policy -> policy.id().equals("acme-naming"))
        .extracting(Policy::severity)
        .containsExactly(Severity.MEDIUM);
  }

  @Test
  void itGivesParameters() {
    Report report = platform().evaluate(ResourceSet.read(Path.of("src/test/deploy")));
    assertThat(report.counts())
        .hasEntrySatisfying(
            "k8s-image-registry-allowlist", counts -> assertThat(counts.pass()).isPositive());
  }

  private static PolicySet platform() {
    ProfileSource own = ProfileSource.of(PROFILE);
    ProfileSource profiles = ProfileSource.of(List.of(StandardPolicies.profiles(), own));
    PolicySource policies =
        PolicySource.of(List.of(StandardPolicies.all(), PolicySource.of(POLICIES)));
    return PolicyCompiler.create()
        .add(PolicySource.profile("acme-platform", profiles, policies))
        .compile();
  }
}
