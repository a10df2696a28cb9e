package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.wharfinger.Finding;
import dev.wharfinger.Report;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.spi.Catalogs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the defaults of a definition do to those who judge its resources. */
class CustomResourceDefaultsTest {
  private static final String DEFINITION =
      """
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata: {name: ships.example.com}
      spec:
        group: example.com
        scope: Namespaced
        names: {kind: Ship, plural: ships}
        versions:
          - name: v1
            schema:
              openAPIV3Schema:
                type: object
                properties:
                  spec:
                    type: object
                    default: {}
                    properties:
                      crew:
                        type: object
                        default: {size: 2}
                        properties: {size: {type: integer}, hours: {type: integer, default: 8}}
      """;
  private static final String RESOURCE =
      """
      apiVersion: example.com/v1
      kind: Ship
      metadata: {name: anna}
      """;
  private static final String POLICY =
      """
      id: crew
      title: Ships have a crew
      severity: low
      match: kubernetes.Ship
      view: %s
      expression: has(self.spec.crew.size) && self.spec.crew.size * self.spec.crew.hours > 40
      at: spec.crew.hours
      message: "only {self.spec.?crew.?size.orValue(0)} at {self.spec.?crew.?hours.orValue(0)}"
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "defaulted | '' | only 2 at 8 | 1",
        "defaulted | 'spec: {crew: {size: 3}}' | only 3 at 8 | 4",
        "written | '' | only 0 at 0 | 1",
        "written | 'spec: {crew: {size: 3}}' | only 3 at 0 | 4",
      })
  void policiesOfTheDefaultedViewSeeThem(String view, String spec, String message, int line) {
    ResourceSet definition = ResourceSet.parse("definition.yaml", DEFINITION);
    Report report =
        PolicyCompiler.create()
            .catalog(Catalogs.withCustomResources(Catalogs.builtIn(), definition))
            .add(PolicySource.of("crew.yaml", POLICY.formatted(view)))
            .compile()
            .evaluate(ResourceSet.parse("ship.yaml", RESOURCE + spec));
    assertThat(report.problems()).isEmpty();
    assertThat(report.findings())
        .extracting(Finding::message, finding -> finding.location().line())
        .containsExactly(tuple(message, line));
  }

  @Test
  void validationsSeeThemToo() {
    String validated =
        DEFINITION.replace(
            "default: {size: 2}",
            "default: {size: 2}\n                  x-kubernetes-validations:\n"
                + "                    - {rule: self.size * self.hours > 40,"
                + " messageExpression: \"'%d at %d'.format([self.size, self.hours])\"}");
    Report report = judge(validated);
    assertThat(report.problems()).isEmpty();
    assertThat(report.findings()).extracting(Finding::message).containsExactly("2 at 8");
  }

  @Test
  void oneThatDoesNotFitIsAProblemOfTheDefinitionAndIsNotFilledIn() {
    Report report = judge(DEFINITION.replace("{size: 2}", "{size: two}"));
    assertThat(report.problems())
        .extracting("code", "message", "location.line", "location.column", "location.endColumn")
        .containsExactly(
            tuple(
                "bad-schema",
                "`size` in the default is `two`, and has to be an integer",
                20,
                35,
                38));
  }

  private static Report judge(String definition) {
    String others = "{id: named, title: Named, severity: low, match: kubernetes.Pod, %s}";
    String named = others.formatted("expression: self.metadata.name != '', message: no name");
    return PolicyCompiler.create()
        .add(PolicySource.of("named.yaml", named))
        .compile()
        .evaluate(ResourceSet.parse("definition.yaml", definition + "---\n" + RESOURCE));
  }
}
