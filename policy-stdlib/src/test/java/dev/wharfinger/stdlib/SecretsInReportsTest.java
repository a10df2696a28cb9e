package dev.wharfinger.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.Finding;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.report.ReportFormat;
import dev.wharfinger.resource.ResourceSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports go to logs and code hosts, so they do not tell what they complain of. */
class SecretsInReportsTest {
  private static final String SECRET = "hunter22";

  private static final String MANIFEST =
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: web
        annotations:
          source: https://shop:hunter22@git.example/shop
      spec:
        containers:
          - name: web
            image: nginx
            args: ["--db=postgres://shop:hunter22@db.example/shop"]
            env:
              - name: DB_PASSWORD
                value: hunter22
              - {name: API_TOKEN, value: hunter22}
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: web}
      data:
        db_password: hunter22
        a.conf: "db = postgres://shop:hunter22@db.example/shop"
      ---
      apiVersion: v1
      kind: Secret
      metadata: {name: web}
      stringData:
        other: hunter22
      """;

  private static final String DOCKERFILE =
      """
      FROM alpine:3.20
      ENV DB_PASSWORD=hunter22
      ENV DB_PASSWORD hunter22
      LABEL source="https://shop:hunter22@git.example/shop"
      RUN curl -u shop:hunter22 https://shop.example/
      """;

  private static final PolicySet ALL = LibraryPolicy.compiled(StandardPolicies.all());

  private static final List<String> POLICIES =
      List.of(
          "k8s-env-secret-value",
          "config-configmap-secrets",
          "config-secret-in-manifest",
          "k8s-secret-in-text",
          "dockerfile-secrets-in-env-arg",
          "dockerfile-secrets-in-commands");

  static List<ReportFormat> formats() {
    return List.of(
        ReportFormat.TEXT,
        ReportFormat.JSON,
        ReportFormat.SARIF,
        ReportFormat.JUNIT_XML,
        ReportFormat.GITHUB,
        ReportFormat.SCORE_CARD,
        ReportFormat.HTML,
        ReportFormat.MARKDOWN,
        ReportFormat.POLICY_REPORT);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void noReportTellsASecret(ReportFormat format) {
    Set<String> violated = new HashSet<>();
    for (ResourceSet set :
        List.of(
            ResourceSet.parse("web.yaml", MANIFEST), ResourceSet.parse("Dockerfile", DOCKERFILE))) {
      Report report = ALL.evaluate(set);
      report.findings().forEach(finding -> violated.add(finding.policy().id()));
      assertThat(report.findings())
          .extracting(Finding::message)
          .noneMatch(message -> message.contains(SECRET));
      assertThat(format.format(report)).doesNotContain(SECRET);
    }
    assertThat(violated).containsAll(POLICIES);
  }
}
