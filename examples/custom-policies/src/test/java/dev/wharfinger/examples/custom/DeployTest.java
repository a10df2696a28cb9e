package dev.wharfinger.examples.custom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Finding;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.resource.ResourceSet;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** All policies on what a team deploys: manifests, a Dockerfile, and what Harbor tells. */
class DeployTest {
  private static final Path DEPLOY = Path.of("src/test/deploy");

  private static final PolicySet POLICIES =
      PolicyCompiler.create().add(PolicySource.of(Path.of("src/main/policies"))).compile();

  private final Report report =
      POLICIES.evaluate(ResourceSet.read(DEPLOY), EvaluationOptions.builder().closed(true).build());

  @Test
  void everythingIsReadAndEachPolicyFindsSomethingToLookAt() {
    assertThat(report.problems()).isEmpty();
    assertThat(report.counts())
        .hasSize(5)
        .allSatisfy((id, n) -> assertThat(n.total()).isPositive());
  }

  @Test
  void eachFaultIsFoundOnceAndWhereItIs() {
    assertThat(report.findings().stream().map(DeployTest::line))
        .containsExactly(
            "Dockerfile:5 acme-dockerfile-base stages[1].from",
            "cart.yaml:8 acme-cost-labels metadata.labels['acme.example/cost-center']",
            "cart.yaml:22 acme-exposed-workloads spec.template.spec.containers[0]",
            "cart.yaml:29 acme-naming metadata.name",
            "project-shop.json:3 acme-registry-projects repositories[0].name");
  }

  @Test
  void aMessageTellsTheValuesThatDecided() {
    assertThat(report.findings().stream().map(Finding::message))
        .containsExactly(
            "this image is built on `registry.example/base/java`: it has no digest",
            "Deployment 'cart' has 'CC-1200' as `acme.example/cost-center`,"
                + " and its pods have 'CC-1300'",
            "Ingress 'shop' leads to Deployment 'cart': 1 of 2 pods,"
                + " no readiness probe of container 'cart'",
            "Service 'basket' exposes Deployment 'cart', and is not named after it",
            "project 'shop' of the registry: everybody may pull from it");
  }

  private static String line(Finding finding) {
    Path file = Path.of(finding.location().file()).getFileName();
    return "%s:%d %s %s"
        .formatted(
            file, finding.location().line(), finding.policy().id(), finding.location().path());
  }
}
