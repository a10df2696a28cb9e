package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.wharfinger.Finding;
import dev.wharfinger.Report;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.spi.Catalogs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pods in kinds without a definition: where they are is declared. */
class PodTemplateTest {
  private static final String PRIVILEGED =
      """
      id: privileged
      title: Containers do not run privileged
      severity: high
      match: kubernetes.Container
      expression: "!self.securityContext.privileged"
      at: securityContext.privileged
      message: "'{self.name}' of {self.workload().kind} '{self.workload().metadata.name}'"
      """;
  private static final String WORKLOAD =
      """
      id: workload
      title: Workloads are named otherwise
      severity: low
      match: kubernetes.Workload
      expression: self.metadata.name != 'a'
      message: "{self.kind} is a workload"
      """;
  private static final String POD =
      "{spec: {containers: [{name: web, image: nginx, securityContext: {privileged: true}}]}}";
  private static final PolicyCompiler COMPILER =
      PolicyCompiler.create().add(PolicySource.of("privileged.yaml", PRIVILEGED));

  private static String resource(String apiVersion, String kind, String body) {
    return "apiVersion: %s\nkind: %s\nmetadata: {name: a, namespace: shop}\n%s\n"
        .formatted(apiVersion, kind, body);
  }

  private static Report judge(PolicyCompiler compiler, String manifests) {
    return compiler.compile().evaluate(ResourceSet.parse("all.yaml", manifests));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "spec.template | 'spec: {template: %s}' | spec.template",
        "spec.jobs[].template | 'spec: {jobs: [{name: b, template: %s}]}' | spec.jobs[0].template",
        "spec.roles.*.template | 'spec: {roles: {main: {template: %s}}}' | spec.roles.main.template",
        "spec.jobs[] | 'spec: {jobs: [%s]}' | spec.jobs[0]",
        "template | 'template: %s' | template",
      })
  void podsAreJudgedWhereTheyAreDeclaredToBe(String path, String body, String blamed) {
    String fleet = resource("example.com/v1beta1", "Fleet", body.formatted(POD));
    Report report = judge(COMPILER.podTemplate("example.com", "Fleet", path), fleet);
    assertThat(report.problems()).isEmpty();
    assertThat(report.findings())
        .extracting(Finding::message, finding -> finding.location().path())
        .containsExactly(
            tuple("'web' of Fleet 'a'", blamed + ".spec.containers[0].securityContext.privileged"));
    assertThat(judge(COMPILER, fleet).problems()).extracting("code").contains("not-checked");
  }

  @Test
  void severalPathsOfAKindCountTogether() {
    Report report =
        judge(
            COMPILER
                .add(PolicySource.of("workload.yaml", WORKLOAD))
                .podTemplate("example.com", "Fleet", "spec.main.template")
                .podTemplate("example.com", "Fleet", "spec.others[].template"),
            resource(
                "example.com/v1",
                "Fleet",
                "spec: {main: {template: %s}, others: [{template: %s}]}".formatted(POD, POD)));
    assertThat(report.findings())
        .extracting(Finding::message)
        .containsExactlyInAnyOrder(
            "'web' of Fleet 'a'", "'web' of Fleet 'a'", "Fleet is a workload");
  }

  @Test
  void aPathMayBeDeclaredBeforeTheCatalogIsChosen() {
    Report report =
        judge(
            COMPILER
                .podTemplate("example.com", "Fleet", "spec.template")
                .catalog(Catalogs.builtIn()),
            resource("example.com/v1", "Fleet", "spec: {template: " + POD + "}"));
    assertThat(report.findings()).hasSize(1);
  }

  @Test
  void whatDoesNotFitThePathIsAProblemWithItsPosition() {
    Report report =
        judge(
            COMPILER.podTemplate("example.com", "Fleet", "spec.jobs[].template"),
            resource(
                "example.com/v1", "Fleet", "spec:\n  jobs:\n  - template: web\n  - template:"));
    assertThat(report.problems())
        .extracting("code", "message", "location.line", "location.column")
        .containsExactly(
            tuple("wrong-type", "`template` must be an object, and is the text `web`", 6, 15));
  }

  @Test
  void aDefinitionInTheSetSaysMore() {
    String definition =
        """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: {name: fleets.example.com}
        spec:
          group: example.com
          scope: Namespaced
          names: {kind: Fleet, plural: fleets}
          versions:
            - name: v1
              schema:
                openAPIV3Schema:
                  type: object
                  properties:
                    spec:
                      type: object
                      x-kubernetes-validations: [{rule: self.size > 1, message: too small}]
                      properties:
                        size: {type: integer}
        ---
        """;
    String fleet = resource("example.com/v1", "Fleet", "spec: {size: 1, template: " + POD + "}");
    Report report =
        judge(COMPILER.podTemplate("example.com", "Fleet", "spec.template"), definition + fleet);
    assertThat(report.findings()).extracting(Finding::message).containsExactly("too small");
  }

  @Test
  void aKindThatIsKnownKeepsItsType() {
    Report report =
        judge(
            COMPILER.podTemplate("apps", "Deployment", "spec.other"),
            resource("apps/v1", "Deployment", "spec: {template: " + POD + "}"));
    assertThat(report.findings()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "argoproj.io/v1alpha1 | Rollout | {template: %s}",
        "serving.knative.dev/v1 | Configuration | {template: %s}",
        "apps.kruise.io/v1alpha1 | CloneSet | {template: %s}",
        "kubeflow.org/v1 | PyTorchJob | {pytorchReplicaSpecs: {Worker: {template: %s}}}",
        "ray.io/v1 | RayCluster | {workerGroupSpecs: [{template: %s}]}",
        "ray.io/v1 | RayCluster | {headGroupSpec: {template: %s}}",
      })
  void kindsInWideUseAreKnown(String apiVersion, String kind, String spec) {
    String text = resource(apiVersion, kind, "spec: " + spec.formatted(POD));
    assertThat(judge(COMPILER, text).findings())
        .extracting(Finding::message)
        .containsExactly("'web' of " + kind + " 'a'");
  }

  @Test
  void aKindMayShareItsNameWithOneOfKubernetes() {
    String text =
        resource(
            "batch.volcano.sh/v1alpha1",
            "Job",
            "spec: {tasks: [{name: a, template: " + POD + "}]}");
    assertThat(
            judge(COMPILER.podTemplate("batch.volcano.sh", "Job", "spec.tasks[].template"), text)
                .findings())
        .extracting(Finding::message)
        .containsExactly("'web' of Job 'a'");
  }

  @Test
  void admissionPoliciesSeeAllOfThem() {
    String policy =
        """
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicy
        metadata: {name: canary}
        spec:
          matchConstraints:
            resourceRules:
              - {apiGroups: [argoproj.io], apiVersions: [v1alpha1], operations: [CREATE],
                 resources: [rollouts]}
          validations:
            - expression: "'canary' in object.spec.strategy"
              messageExpression: "'%s has %d replicas'.format([object.kind, object.spec.replicas])"
        ---
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicyBinding
        metadata: {name: canary}
        spec: {policyName: canary, validationActions: [Deny]}
        """;
    String spec = "spec: {replicas: 3, strategy: {blueGreen: {}}, template: " + POD + "}";
    PolicyCompiler compiler = PolicyCompiler.create().add(PolicySource.of("vap.yaml", policy));
    assertThat(judge(compiler, resource("argoproj.io/v1alpha1", "Rollout", spec)).findings())
        .extracting(Finding::message)
        .containsExactly("Rollout has 3 replicas");
    assertThat(compiler.compile().policies().get(0).match())
        .contains("kubernetes.argoproj.Rollout")
        .doesNotContain("kubernetes.serving.Service");
    assertThat(judge(compiler, resource("example.com/v1", "Rollout", spec)).findings()).isEmpty();
  }

  @Test
  void noFieldOfThemIsCalledUnknown() {
    String strict =
        """
        id: strict
        title: Resources are valid
        severity: low
        match: kubernetes.Object
        each: self.schemaProblems()
        expression: "false"
        message: "{item.message}"
        """;
    String spec = "spec: {replicas: 3, template: {spec: {containers: []}}}";
    PolicyCompiler compiler = PolicyCompiler.create().add(PolicySource.of("strict.yaml", strict));
    assertThat(judge(compiler, resource("argoproj.io/v1alpha1", "Rollout", spec)).findings())
        .isEmpty();
  }

  @Test
  void whatIsNoPathIsRefusedAtOnce() {
    assertThatThrownBy(() -> COMPILER.podTemplate("example.com", "Fleet", "spec.jobs[0]"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("`spec.jobs[0]` is no path to a template of pods");
  }
}
