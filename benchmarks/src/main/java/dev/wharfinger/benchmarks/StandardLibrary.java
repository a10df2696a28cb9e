package dev.wharfinger.benchmarks;

import dev.wharfinger.PolicySet;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.stdlib.StandardPolicies;
import java.util.List;

/** All standard policies. */
final class StandardLibrary {
  private StandardLibrary() {}

  /** Compiles them; those that cannot do without a parameter get one. */
  static PolicySet compile() {
    return PolicyCompiler.create()
        .add(StandardPolicies.all())
        .param("ingress-class-allowed", "classes", List.of("nginx"))
        .param("k8s-image-registry-allowlist", "registries", List.of("quay.io", "registry.k8s.io"))
        .param("service-port-range", "from", 1L)
        .param("service-port-range", "to", 65_535L)
        .compile();
  }
}
