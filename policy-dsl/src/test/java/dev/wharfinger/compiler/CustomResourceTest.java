package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.wharfinger.AdmissionRequest;
import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Finding;
import dev.wharfinger.Outcome;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.spi.Catalogs;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Resources of kinds that a CustomResourceDefinition defines. */
class CustomResourceTest {
  private static final String DEFINITION =
      """
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata: {name: canaries.deploy.example}
      spec:
        group: deploy.example
        scope: Namespaced
        names: {kind: Canary, plural: canaries}
        versions:
          - name: v1
            served: true
            storage: true
            schema:
              openAPIV3Schema:
                type: object
                required: [spec]
                properties:
                  spec:
                    type: object
                    required: [weight]
                    properties:
                      weight: {type: integer}
                      steps: {type: array, items: {type: string}}
                      paused: {type: boolean, default: true}
                      template:
                        type: object
                        properties:
                          metadata: {type: object}
                          spec:
                            type: object
                            properties:
                              containers:
                                type: array
                                items:
                                  type: object
                                  properties: {name: {type: string}, image: {type: string}}
      ---
      """;
  private static final String CANARY =
      """
      apiVersion: deploy.example/v1
      kind: Canary
      metadata: {name: web, namespace: shop}
      spec:
        weight: 20
        template:
          spec:
            containers:
              - name: web
                image: nginx
                securityContext: {privileged: true}
      """;
  private static final String PRIVILEGED =
      """
      id: privileged
      title: Containers do not run privileged
      severity: high
      match: kubernetes.Container
      expression: "!self.securityContext.privileged"
      at: securityContext.privileged
      message: "container '{self.name}' of {self.workload().kind} runs privileged"
      """;

  private static PolicySet policies(String... texts) {
    PolicyCompiler compiler = PolicyCompiler.create();
    for (String text : texts) {
      compiler = compiler.add(PolicySource.of("policy.yaml", text));
    }
    return compiler.compile();
  }

  @Test
  void podsInThemAreJudgedWhereTheDefinitionIsInTheSet() {
    PolicySet policies = policies(PRIVILEGED);
    Report report = policies.evaluate(ResourceSet.parse("all.yaml", DEFINITION + CANARY));
    assertThat(report.problems()).isEmpty();
    assertThat(report.findings()).hasSize(1);
    Finding finding = report.findings().get(0);
    assertThat(finding.message()).isEqualTo("container 'web' of Canary runs privileged");
    assertThat(finding.resource()).isEqualTo("Canary/shop/web");
    assertThat(finding.location().path())
        .isEqualTo("spec.template.spec.containers[0].securityContext.privileged");
  }

  @Test
  void aMistakeInASchemaIsToldWhereItIsAndLosesNothingElse() {
    String broken =
        DEFINITION
            .replace("{type: integer}", "{type: [integer]}")
            .replace("items: {type: string}", "items: {type: txt}");
    Report report = policies(PRIVILEGED).evaluate(ResourceSet.parse("all.yaml", broken + CANARY));
    assertThat(report.problems())
        .extracting("code", "message", "location.line")
        .containsExactly(
            tuple("wrong-type", "`type` must be text, and is a list", 21),
            tuple("bad-schema", "`type` is `txt`, which no schema of a custom resource has", 22));
    assertThat(report.findings()).hasSize(1);
  }

  @Test
  void withoutADefinitionThatPodsAreNotJudgedIsTold() {
    Report report = policies(PRIVILEGED).evaluate(ResourceSet.parse("canary.yaml", CANARY));
    assertThat(report.findings()).isEmpty();
    assertThat(report.problems()).extracting("code").contains("not-checked");
  }

  @Test
  void theDefinitionMayComeAfterTheResource() {
    Report report =
        policies(PRIVILEGED)
            .evaluate(
                ResourceSet.parse("canary.yaml", CANARY)
                    .and(ResourceSet.parse("definition.yaml", DEFINITION)));
    assertThat(report.findings()).hasSize(1);
  }

  @Test
  void policiesOnAllResourcesLookAtThemToo() {
    String labelled =
        """
        id: labelled
        title: Resources have a team
        severity: low
        match: kubernetes.NamespacedObject
        expression: "'team' in self.metadata.labels"
        message: "{self.kind} has no team"
        """;
    Report report = policies(labelled).evaluate(ResourceSet.parse("all.yaml", DEFINITION + CANARY));
    assertThat(report.findings())
        .extracting(Finding::message)
        .containsExactly("Canary has no team");
  }

  @Test
  void policiesAreWrittenForThemAgainstACatalogThatHasThem() {
    String weight =
        """
        id: weight
        title: Canaries are small
        severity: low
        match: kubernetes.Canary
        expression: self.spec.weight <= 10 && self.spec.paused && self.spec.steps.size() < 5
        message: "the canary takes {self.spec.weight} %"
        """;
    ResourceSet definitions = ResourceSet.parse("definition.yaml", DEFINITION);
    PolicySet policies =
        PolicyCompiler.create()
            .catalog(Catalogs.withCustomResources(Catalogs.builtIn(), definitions))
            .add(PolicySource.of("weight.yaml", weight))
            .compile();
    Report report = policies.evaluate(ResourceSet.parse("canary.yaml", CANARY));
    assertThat(report.findings())
        .extracting(Finding::message)
        .containsExactly("the canary takes 20 %");
    List<Diagnostic> wrong =
        PolicyCompiler.create()
            .catalog(Catalogs.withCustomResources(Catalogs.builtIn(), definitions))
            .add(PolicySource.of("weight.yaml", weight.replace("spec.weight <=", "spec.wieght <=")))
            .diagnose();
    assertThat(wrong).extracting(Diagnostic::code).containsExactly("unknown-field");
  }

  @Test
  void aBrokenSchemaTakesNothingElseDown() {
    String broken =
        DEFINITION
            .replace("type: object\n                required: [spec]", "type: [1]")
            .replace("{type: integer}", "7");
    Report report =
        policies(PRIVILEGED)
            .evaluate(
                ResourceSet.parse("all.yaml", broken + CANARY)
                    .and(
                        ResourceSet.parse(
                            "pod.yaml",
                            """
                            apiVersion: v1
                            kind: Pod
                            metadata: {name: web}
                            spec:
                              containers:
                                - {name: web, image: nginx, securityContext: {privileged: true}}
                            """)));
    assertThat(report.findings()).extracting(Finding::resource).contains("Pod/web");
  }

  @Test
  void whatASchemaLeavesOpenIsNotUnknown() {
    String strict =
        """
        id: strict
        title: Resources are valid
        severity: low
        match: kubernetes.Canary
        each: self.schemaProblems()
        expression: "false"
        message: "{item.message}"
        """;
    String open =
        DEFINITION.replaceAll(
            "(?m)^( *)required: \\[weight]$", "$0\n$1x-kubernetes-preserve-unknown-fields: true");
    String canary = CANARY.replace("weight: 20", "weight: 20\n  more: 1");
    for (String definition : List.of(DEFINITION, open)) {
      ResourceSet types = ResourceSet.parse("definition.yaml", definition);
      PolicySet policies =
          PolicyCompiler.create()
              .catalog(Catalogs.withCustomResources(Catalogs.builtIn(), types))
              .add(PolicySource.of("strict.yaml", strict))
              .compile();
      assertThat(policies.evaluate(ResourceSet.parse("canary.yaml", canary)).findings())
          .extracting(Finding::message)
          .isEqualTo(definition.equals(open) ? List.of() : List.of("`spec` has no field `more`"));
    }
  }

  private static final String VALIDATED =
      DEFINITION
          .replace(
              "{type: integer}",
              "{type: integer, x-kubernetes-validations: [{rule: self <= 50, message: a canary"
                  + " takes half of the requests at most}, {rule: self >= oldSelf}]}")
          .replace(
              "steps: {type: array, items: {type: string}}",
              "steps: {type: array, items: {type: string, x-kubernetes-validations:"
                  + " [{rule: self.size() > 1}]}}");

  @Test
  void whatADefinitionAsksIsAskedOfItsResources() {
    Report report =
        policies(PRIVILEGED)
            .evaluate(
                ResourceSet.parse(
                    "all.yaml",
                    VALIDATED
                        + CANARY
                            .replace("weight: 20", "weight: 60\n  steps: [one, t]")
                            .replace("privileged: true", "privileged: false")));
    assertThat(report.problems()).isEmpty();
    assertThat(report.findings())
        .extracting(finding -> finding.location().path() + " " + finding.message())
        .containsExactlyInAnyOrder(
            "spec.weight a canary takes half of the requests at most",
            "spec.steps[1] failed rule: self.size() > 1");
    assertThat(report.findings().get(0).policy().id()).isEqualTo("canaries.deploy.example");
  }

  @Test
  void aChangeIsComparedWithWhatWasBefore() {
    PolicySet policies = policies(PRIVILEGED);
    ResourceSet definition = ResourceSet.parse("definition.yaml", VALIDATED);
    String before = CANARY.replace("privileged: true", "privileged: false");
    AdmissionRequest request =
        AdmissionRequest.update(
            ResourceSet.parse("before.yaml", before),
            ResourceSet.parse("after.yaml", before.replace("weight: 20", "weight: 10")));
    assertThat(policies.review(request, definition, EvaluationOptions.defaults()).findings())
        .extracting(Finding::message)
        .containsExactly("failed rule: self >= oldSelf");
  }

  @Test
  void aValidationThatDoesNotCompileIsNoSilentPass() {
    Report report =
        policies(PRIVILEGED)
            .evaluate(
                ResourceSet.parse(
                    "all.yaml",
                    VALIDATED.replace("self <= 50", "self.wieght <= 50")
                        + CANARY.replace("privileged: true", "privileged: false")));
    assertThat(report.findings())
        .extracting(Finding::outcome, Finding::message)
        .containsExactly(
            tuple(
                Outcome.ERROR,
                "the validation `self.wieght <= 50` does not compile: `int` has no fields, so no"
                    + " `wieght`"));
  }
}
