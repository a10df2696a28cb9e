package dev.wharfinger.writtenout;

import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.stdlib.StandardPolicies;
import java.util.List;

/**
 * The whole library, with values for some parameters that have no default. Policies that lack one
 * judge nothing.
 */
final class LibraryCompiler {
  private static final PolicySource EVERYTHING =
      PolicySource.of("everything.yaml", "{id: everything, title: Everything, policies: ['*']}");

  private LibraryCompiler() {}

  static PolicyCompiler create() {
    return PolicyCompiler.create()
        .add(PolicySource.profile("everything", EVERYTHING, StandardPolicies.all()))
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
