package dev.wharfinger.benchmarks;

import dev.wharfinger.PolicySet;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import java.util.List;
import java.util.stream.IntStream;

/** Policies on containers as people write them, in as many variations as are asked for. */
final class GeneratedPolicies {
  /** Of each the variations differ in the number; a hardened container complies with all. */
  private static final List<String> EXPRESSIONS =
      List.of(
          "!self.securityContext.privileged || self.name == 'agent-%d'",
          "!self.image.startsWith('registry-%d.example/')",
          "has(self.securityContext.runAsNonRoot) && self.securityContext.runAsNonRoot"
              + " || self.name == 'root-%d'",
          "self.env.all(e, e.name != 'SECRET_%d')",
          "self.ports.all(p, !has(p.hostPort) || p.hostPort == 3000%d)",
          "has(self.resources.limits) && 'memory' in self.resources.limits && self.name != 'hungry-%d'",
          "has(self.securityContext.capabilities) && self.securityContext.capabilities.drop.exists(c, c == 'ALL' || c == 'CAP_%d')",
          "!has(self.command) || !('--insecure-%d' in self.command)",
          "self.image.contains(':') && !self.image.endsWith(':latest-%d')",
          "has(self.securityContext.allowPrivilegeEscalation)"
              + " && !self.securityContext.allowPrivilegeEscalation || self.name == 'sudo-%d'",
          "self.volumeMounts.all(m, m.mountPath != '/proc/%d')",
          "self.securityContext.readOnlyRootFilesystem || self.name == 'scratch-%d'");

  private GeneratedPolicies() {}

  /** Compiles the first of them. */
  static PolicySet compile(int count) {
    return compile(sources(count));
  }

  static PolicySet compile(List<PolicySource> sources) {
    return PolicyCompiler.create().add(PolicySource.of(sources)).compile();
  }

  /** The texts of the first of them. */
  static List<PolicySource> sources(int count) {
    return IntStream.range(0, count).mapToObj(GeneratedPolicies::source).toList();
  }

  private static PolicySource source(int number) {
    String expression =
        EXPRESSIONS.get(number % EXPRESSIONS.size()).formatted(number / EXPRESSIONS.size());
    String id = "k8s-generated-" + number;
    String text =
        """
        id: %s
        title: Containers comply
        severity: medium
        match: kubernetes.Container
        expression: >-
          %s
        at: image
        message: "container '{self.name}' of image '{self.image}' does not comply"
        why: >-
          What is written here is as long as the reason that most policies give, which is a line or two, and has to be
          read as they have to be.
        controls: [benchmark/%d]
        """
            .formatted(id, expression, number);
    return PolicySource.of(id + ".yaml", text);
  }
}
