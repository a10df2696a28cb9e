package dev.wharfinger.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Outcome;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.compiler.ProfileSource;
import dev.wharfinger.resource.ResourceSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Clusters that no server would have, judged by every standard policy: all of them get a verdict.
 */
class BadClusterTest {
  private static final String EVERYTHING =
      "{id: everything, title: All, description: All., policies: ['*']}";
  private static final PolicySet POLICIES =
      PolicyCompiler.create()
          .add(
              PolicySource.profile(
                  "everything",
                  ProfileSource.of("everything.yaml", EVERYTHING),
                  StandardPolicies.all()))
          .compile();

  private static Report judge(String manifests) {
    return judge(manifests, EvaluationOptions.builder().closed(true).build());
  }

  private static Report judge(String manifests, EvaluationOptions options) {
    Report report = POLICIES.evaluate(ResourceSet.parse("bad.yaml", manifests), options);
    assertThat(errors(report)).isEmpty();
    return report;
  }

  private static List<String> errors(Report report) {
    return report.findings().stream()
        .filter(finding -> finding.outcome() == Outcome.ERROR)
        .map(finding -> finding.policy().id() + ": " + finding.message())
        .toList();
  }

  @Test
  void ownersOfEachOther() {
    Report report =
        judge(
            """
            apiVersion: apps/v1
            kind: ReplicaSet
            metadata:
              name: hen
              namespace: shop
              ownerReferences: [{apiVersion: v1, kind: Pod, name: egg, uid: "1", controller: true}]
            spec:
              selector: {matchLabels: {app: hen}}
              template:
                metadata: {labels: {app: hen}}
                spec: {containers: [{name: hen, image: "nginx:latest"}]}
            ---
            apiVersion: v1
            kind: Pod
            metadata:
              name: egg
              namespace: shop
              ownerReferences:
                - {apiVersion: apps/v1, kind: ReplicaSet, name: hen, uid: "2", controller: true}
            spec: {containers: [{name: egg, image: "nginx:latest"}]}
            """);
    assertThat(report.findings())
        .filteredOn(finding -> finding.policy().id().equals("k8s-image-latest-tag"))
        .hasSize(2);
  }

  @Test
  void bindingsOfWhatIsNotThere() {
    Report report =
        judge(
            """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: nobody}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: nowhere}
            subjects: [{kind: ServiceAccount, name: ghost, namespace: beyond}]
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: nothing, namespace: shop}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Robot, name: nowhere}
            """);
    // a role that is not there gives nothing; what a kind gives that nobody knows is not known
    assertThat(report.findings())
        .filteredOn(finding -> finding.policy().id().equals("rbac-cluster-admin-binding"))
        .extracting(finding -> finding.resource() + " " + finding.outcome())
        .containsExactly("RoleBinding/shop/nothing UNKNOWN");
  }

  @Test
  void aDefinitionWithABrokenSchema() {
    Report report =
        judge(
            """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: robots.example.com}
            spec:
              group: example.com
              scope: Namespaced
              names: {kind: Robot, plural: robots}
              versions:
                - name: v1
                  schema: {openAPIV3Schema: {type: object, properties: {spec: {type: strange}}}}
            ---
            {apiVersion: example.com/v1, kind: Robot, metadata: {name: marvin}, spec: {a: b}}
            """);
    assertThat(report.problems()).extracting("code").contains("bad-schema");
  }

  @Test
  void aVersionOfAKindThatNobodyKnows() {
    Report report =
        judge(
            """
            apiVersion: apps/v9
            kind: Deployment
            metadata: {name: tomorrow}
            spec: {template: {spec: {containers: [{name: web, image: "nginx:latest"}]}}}
            """);
    assertThat(report.problems()).extracting("code").contains("unknown-kind", "not-checked");
  }

  @Test
  void serversOfAVersionThatNobodyKnows() {
    String pod =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: web, namespace: shop}
        spec: {containers: [{name: web, image: "nginx:latest"}]}
        """;
    for (String version : List.of("1.0", "7.1")) {
      assertThat(judge(pod, EvaluationOptions.builder().kubernetes(version).build()).findings())
          .extracting(finding -> finding.policy().id())
          .contains("k8s-image-latest-tag");
    }
  }

  @Test
  void anObjectOfThreeMegabytes() {
    StringBuilder map =
        new StringBuilder("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: big}\ndata:\n");
    for (int i = 0; map.length() < 3_000_000; i++) {
      map.append("  key-").append(i).append(": value of this key, which is none of a secret\n");
    }
    Report report = POLICIES.evaluate(ResourceSet.parse("big.yaml", map.toString()));
    assertThat(report.problems()).isEmpty();
    assertThat(errors(report))
        .doesNotHaveDuplicates()
        .hasSizeLessThan(3)
        .allMatch(error -> error.endsWith("takes more steps than are allowed"));
  }
}
