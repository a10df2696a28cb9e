package dev.wharfinger.examples.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.Finding;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.stdlib.StandardPolicies;
import java.util.List;

/** What the tests of both clients build, as YAML, and its verdicts. */
final class Manifest {
  static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: web
        namespace: shop
        labels: {app.kubernetes.io/name: web, tier: "1"}
      spec:
        replicas: 2
        strategy: {rollingUpdate: {maxUnavailable: 25%, maxSurge: 1}}
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            hostNetwork: true
            containers:
              - name: web
                image: registry.example/shop/web:1.4.2
                ports: [{containerPort: 8080, hostPort: 80}]
                securityContext: {runAsUser: 0, allowPrivilegeEscalation: false}
                resources:
                  requests: {cpu: 100m, memory: 512Mi}
                  limits: {cpu: "2", memory: 256Mi}
                livenessProbe: {httpGet: {path: /, port: http}, periodSeconds: 5}
                readinessProbe: {tcpSocket: {port: 8080}}
      """;

  private static final PolicySet POLICIES =
      PolicyCompiler.create()
          .add(StandardPolicies.profile("recommended"))
          .add(StandardPolicies.profile("pss-restricted"))
          .compile();

  private Manifest() {}

  /** Requires of an object that it has the verdicts of the manifest. */
  static void assertSameVerdicts(Object object) {
    Report report = POLICIES.evaluate(ResourceSet.ofObject("cluster", object));
    assertThat(report.problems()).isEmpty();
    assertThat(verdicts(report))
        .hasSizeGreaterThan(5)
        .isEqualTo(verdicts(POLICIES.evaluate(ResourceSet.parse("web.yaml", DEPLOYMENT))));
  }

  /** The findings of a report, whatever file they are of. */
  static List<String> verdicts(Report report) {
    return report.findings().stream().map(Manifest::verdict).sorted().toList();
  }

  private static String verdict(Finding finding) {
    return String.join(
        " | ",
        finding.resource(),
        finding.policy().id(),
        finding.location().path(),
        finding.message());
  }
}
