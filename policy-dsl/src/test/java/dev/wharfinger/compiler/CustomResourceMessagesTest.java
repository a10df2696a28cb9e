package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Finding;
import dev.wharfinger.Location;
import dev.wharfinger.Problem;
import dev.wharfinger.Report;
import dev.wharfinger.resource.ResourceSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the validations of a definition say, of which place, and what is wrong with them. */
class CustomResourceMessagesTest {
  private static final String RESOURCE =
      """
      apiVersion: deploy.example/v1
      kind: Canary
      metadata: {name: web}
      spec:
        weight: 20
      ---
      """;

  /** The validations of the whole resource stand from line 20 on, from column 17 on. */
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
                x-kubernetes-validations:
      %s          type: object
                properties:
                  spec:
                    type: object
                    properties:
                      weight: {type: integer}
                      steps: {type: array, items: {type: string}}
      """;

  private static final PolicyCompiler POLICIES =
      PolicyCompiler.create()
          .add(
              PolicySource.of(
                  "named.yaml",
                  """
                  id: named
                  title: Pods have names
                  severity: low
                  match: kubernetes.Pod
                  expression: self.metadata.name != ''
                  message: "a pod has no name"
                  """));

  private static Report judge(String validations, EvaluationOptions options) {
    String definition = DEFINITION.formatted(validations.indent(16));
    return POLICIES
        .compile()
        .evaluate(ResourceSet.parse("all.yaml", RESOURCE + definition), options);
  }

  private static Report judge(String validations) {
    return judge(validations, EvaluationOptions.defaults());
  }

  @Test
  void aMessageIsMadeOfTheValue() {
    Report report =
        judge(
            """
            - rule: self.spec.weight <= 10
              message: too much
              messageExpression: "'%s has %d %%'.format([self.metadata.name, self.spec.weight])"
            """);
    assertThat(report.problems()).isEmpty();
    assertThat(report.findings()).extracting(Finding::message).containsExactly("web has 20 %");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "self.spec.steps[0]",
        "' '",
        "'two' + '\\nlines'",
        "string(1 / (self.spec.weight - 20))",
        "oldSelf.metadata.name",
      })
  void aMessageThatIsNoneIsReplacedByTheFixedOne(String expression) {
    Report report =
        judge(
            "- rule: self.spec.weight <= 10\n  message: ' too much '\n  messageExpression: >-\n    "
                + expression);
    assertThat(report.problems()).isEmpty();
    assertThat(report.findings()).extracting(Finding::message).containsExactly("too much");
  }

  @Test
  void aMessageThatTakesTooLongIsSaidToDoSo() {
    String inner = "lists.range(9).map(c, '')";
    String slow = "lists.range(9).map(a, lists.range(9).map(b, " + inner + "))";
    Report report =
        judge(
            "- {rule: self.spec.weight <= 10, messageExpression: \"string(" + slow + ".size())\"}",
            EvaluationOptions.builder().steps(200).build());
    assertThat(report.findings())
        .extracting(Finding::message)
        .containsExactly(
            "its message cannot be told: the expression takes more steps than are allowed");
  }

  @ParameterizedTest
  @CsvSource({
    "FieldValueInvalid, too much",
    "FieldValueForbidden, forbidden: too much",
    "FieldValueRequired, required value: too much",
    "FieldValueDuplicate, duplicate value: too much",
  })
  void aReasonSaysWhatKindOfMistakeItIs(String reason, String message) {
    Report report =
        judge("- {rule: self.spec.weight <= 10, message: too much, reason: " + reason + "}");
    assertThat(report.problems()).isEmpty();
    assertThat(report.findings()).extracting(Finding::message).containsExactly(message);
  }

  @ParameterizedTest
  @CsvSource({
    ".spec.weight, spec.weight, 5",
    "\".spec['weight']\", spec.weight, 5",
    ".spec.steps, spec.steps, 4", // which is not there
    ".spec, spec, 4",
  })
  void aPathMovesTheFindingToAField(String path, String blamed, int line) {
    Report report = judge("- {rule: self.spec.weight <= 10, fieldPath: " + path + "}");
    assertThat(report.problems()).isEmpty();
    Location location = report.findings().get(0).location();
    assertThat(location.path()).isEqualTo(blamed);
    assertThat(location.line()).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "rule: self.spec.wieght <= 10 | 36-42 | `Canary.spec` has no field `wieght`",
        "rule: 'false', messageExpression: self.spec.weight | 54-70"
            + " | this is `int`, and text is needed",
        "rule: 'false', messageExpression: \"'a' + 1\" | 59-60 | `string + int` does not exist",
        "rule: 'false', messageExpression: \"  \" | 54-58 | `messageExpression` must not be empty",
        "rule: 'false', messageExpression: [a] | 54-57"
            + " | `messageExpression` must be text, and is a list",
        "rule: 'false', fieldPath: .spec.wieght | 46-58 | `fieldPath` is `.spec.wieght`, which is no"
            + " path: the schema has no field `wieght` there",
        "rule: 'false', fieldPath: spec | 46-50"
            + " | `fieldPath` is `spec`, which is no path: begin it with a `.`, as in `.spec`",
        "rule: 'false', reason: TooMuch | 43-50 | `reason` is `TooMuch`, and may be one of"
            + " `FieldValueInvalid`, `FieldValueForbidden`, `FieldValueRequired`,"
            + " `FieldValueDuplicate`",
        "rule: 'false', message: \"two\\nlines\" | 44-56 | `message` must not have line breaks",
        "rule: 'false', message: \" \" | 44-47 | `message` must not be blank",
        "rule: \"true &&\\nfalse\" | 26-42 | a `rule` with line breaks has to have a `message`",
        "rule: \" \" | 26-29 | `rule` must not be empty",
        "message: none | 19-34 | each of `x-kubernetes-validations` has to have a `rule`",
      })
  void whatIsWrongWithAValidationIsToldWhereItIsDefined(
      String validation, String columns, String message) {
    Report report = judge("- {" + validation + "}");
    assertThat(report.problems()).hasSize(1);
    Problem problem = report.problems().get(0);
    Location at = problem.location();
    assertThat(at.line()).isEqualTo(21);
    assertThat(at.column() + "-" + at.endColumn() + " " + problem.message())
        .isEqualTo(columns + " " + message);
  }
}
