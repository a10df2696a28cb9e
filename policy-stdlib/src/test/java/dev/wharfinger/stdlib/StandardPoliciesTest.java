package dev.wharfinger.stdlib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wharfinger.Policy;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.compiler.CompilationException;
import dev.wharfinger.compiler.Diagnostic;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.resource.ResourceSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StandardPoliciesTest {

  @Test
  void everyExampleBehavesAsItIsFiled() {
    assertThat(PolicyCompiler.create().add(StandardPolicies.all()).checkExamples())
        .extracting(Diagnostic::render)
        .isEmpty();
  }

  static List<String> profiles() {
    return StandardPolicies.profileIds();
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void everyProfileCompiles(String profile) {
    PolicyCompiler compiler = PolicyCompiler.create().add(StandardPolicies.profile(profile));
    assertThat(compiler.diagnose()).allMatch(Diagnostic::warning);
    assertThat(compiler.compile().policies()).isNotEmpty();
  }

  @Test
  void thePolicyThatLacksAParameterSaysSoAndSkips() {
    PolicyCompiler compiler = PolicyCompiler.create().add(StandardPolicies.profile("recommended"));
    assertThat(compiler.diagnose()).extracting(Diagnostic::code).containsExactly("missing-param");
    ResourceSet pod =
        ResourceSet.parse(
            "pod.yaml", "{apiVersion: v1, kind: Pod, spec: {containers: [{name: a, image: b}]}}");
    assertThat(compiler.compile().evaluate(pod).counts())
        .containsEntry("k8s-image-registry-allowlist", new Report.Counts(0, 0, 1, 0, 0));
  }

  @Test
  void aProfileTakesParameters() {
    PolicySet policies =
        PolicyCompiler.create()
            .add(StandardPolicies.profile("recommended"))
            .param("k8s-image-registry-allowlist", "registries", List.of("registry.example"))
            .compile();
    assertThat(policies.policies())
        .extracting(Policy::id)
        .contains("k8s-image-registry-allowlist", "k8s-privileged-container");
  }

  @Test
  void aProfileThatDoesNotExistIsToldWithASuggestion() {
    assertThatThrownBy(
            () -> PolicyCompiler.create().add(StandardPolicies.profile("recomended")).compile())
        .isInstanceOf(CompilationException.class)
        .hasMessageContaining("did you mean `recommended`?");
  }
}
