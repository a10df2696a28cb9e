package dev.wharfinger.writtenout;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.compiler.AdmissionPolicies;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.compiler.ProfileSource;
import dev.wharfinger.stdlib.StandardPolicies;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The whole library, written out once for all tests, with values for some parameters that have no
 * default. Policies that lack one judge nothing.
 */
final class WrittenLibrary {
  static final String VERSION = EvaluationOptions.defaults().kubernetes().toString();

  /** What can be written, and why the others cannot. */
  static final AdmissionPolicies WRITTEN = compiler(Set.of("*")).admissionPolicies(VERSION);

  /** Those that can, without the others, which look at all resources and take long. */
  static final WrittenPolicies POLICIES =
      WrittenPolicies.of(compiler(WRITTEN.written().keySet()), WRITTEN);

  private WrittenLibrary() {}

  private static PolicyCompiler compiler(Set<String> policies) {
    String selection =
        policies.stream()
            .map(id -> "'" + id + "'")
            .collect(Collectors.joining(", ", "{id: selected, title: S, policies: [", "]}"));
    return PolicyCompiler.create()
        .add(
            PolicySource.profile(
                "selected", ProfileSource.of("selected.yaml", selection), StandardPolicies.all()))
        .param("ingress-class-allowed", "classes", List.of("nginx"))
        .param(
            "k8s-image-registry-allowlist",
            "registries",
            List.of(
                "docker.io/library",
                "quay.io/jetstack",
                "registry.k8s.io",
                "gcr.io/google-samples"))
        .param("service-port-range", "from", 80)
        .param("service-port-range", "to", 9000);
  }
}
