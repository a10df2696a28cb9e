package dev.wharfinger.examples.embedding;

import dev.wharfinger.Finding;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Problem;
import dev.wharfinger.Report;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.stdlib.StandardPolicies;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Lets a folder of manifests pass, or says why not. */
public final class DeploymentGate {
  private final PolicySet policies =
      PolicyCompiler.create()
          .add(StandardPolicies.profile("recommended"))
          .param("k8s-image-registry-allowlist", "registries", List.of("registry.example"))
          .compile();

  /** Whether every manifest was read, and complies; the reasons why not are printed. */
  public boolean passes(Path manifests, PrintStream out) {
    Report report = policies.evaluate(ResourceSet.read(manifests));
    for (Finding finding : report.findings()) {
      String policy = finding.policy().id();
      out.printf("%s: %s %s: ", finding.location(), finding.outcome(), policy);
      out.printf("%s: %s%n", finding.resource(), finding.message());
    }
    for (Problem problem : report.problems()) {
      out.printf("%s: %s%n", problem.location(), problem.message());
    }
    return report.complies();
  }
}
