package dev.wharfinger.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.resource.ResourceSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {
  private static final int THREADS = 8;
  private static final int ROUNDS = 125;

  private static final String MANIFESTS =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web, namespace: shop}
      spec:
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            securityContext: {runAsNonRoot: true}
            initContainers:
            - {name: init, image: busybox, securityContext: {privileged: true}}
            containers:
            - name: web
              image: nginx
              env: [{name: A, value: "1"}, {name: A, value: "2"}]
      ---
      apiVersion: rbac.authorization.k8s.io/v1
      kind: ClusterRoleBinding
      metadata: {name: all}
      roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin}
      subjects: [{kind: ServiceAccount, name: ci, namespace: build}]
      """;

  /** Each round has a set of its own, so that eight threads race to bind it. */
  @Test
  void aThousandEvaluationsFromEightThreadsGiveTheSameReport() throws Exception {
    PolicySet policies =
        PolicyCompiler.create().add(StandardPolicies.profile("recommended")).compile();
    Report expected = policies.evaluate(ResourceSet.parse("shop.yaml", MANIFESTS));
    assertThat(expected.findings()).hasSizeGreaterThan(3);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Report>> reports = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        ResourceSet set = ResourceSet.parse("shop.yaml", MANIFESTS);
        reports.addAll(
            threads.invokeAll(Collections.nCopies(THREADS, () -> policies.evaluate(set))));
      }
      assertThat(reports).hasSize(THREADS * ROUNDS);
      for (Future<Report> report : reports) {
        assertThat(report.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
