package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Finding;
import dev.wharfinger.Location;
import dev.wharfinger.Outcome;
import dev.wharfinger.Report;
import dev.wharfinger.resource.ResourceSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What policies say of resources, from their text to the report. */
class EvaluationTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web, namespace: shop, labels: {app: web, team: ''}}
      spec:
        initContainers:
          - name: init
            image: busybox
        containers:
          - name: web
            image: nginx
            env:
              - {name: A, value: '1'}
              - {name: B}
              - {name: A, value: '2'}
            securityContext:
              privileged: true
      """;

  @Test
  void passesAreCountedAndFailuresAreFindings() {
    Report report = judge(PolicyText.expecting("self.name != 'web'"));
    assertThat(counts(report)).isEqualTo(new Report.Counts(1, 1, 0, 0, 0));
    Finding finding = only(report);
    assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(finding.message()).isEqualTo("container web");
    assertThat(finding.location().path()).isEqualTo("spec.containers[0].name");
    assertThat(finding.location()).hasToString("pod.yaml:9:13");
  }

  @Test
  void aConditionThatDoesNotHoldSkips() {
    Report report =
        judge(
            PolicyText.expecting("self.name != 'web'")
                .with("matchConditions", "{named: \"self.name == 'init'\"}"));
    assertThat(counts(report)).isEqualTo(new Report.Counts(1, 0, 1, 0, 0));
  }

  @Test
  void aConditionThatIsUnknownIsNoSkip() {
    Report report =
        judge(
            PolicyText.expecting("false")
                .with("matchConditions", "{some: 'resources(kubernetes.Service).size() > 0'}"));
    assertThat(counts(report)).isEqualTo(new Report.Counts(0, 0, 0, 0, 2));
    assertThat(report.findings()).extracting(Finding::outcome).containsOnly(Outcome.UNKNOWN);
  }

  @Test
  void whatIsFalseInAClosedSetIsUnknownInAnOpenOne() {
    PolicyText policy = PolicyText.expecting("resources(kubernetes.Service).size() > 0");
    PolicyCompiler compiler = PolicyCompiler.create().add(policy.source());
    ResourceSet pod = ResourceSet.parse("pod.yaml", POD);
    assertThat(compiler.compile().evaluate(pod).findings())
        .extracting(Finding::outcome)
        .containsOnly(Outcome.UNKNOWN);
    EvaluationOptions closed = EvaluationOptions.builder().closed(true).build();
    assertThat(compiler.compile().evaluate(pod, closed).findings())
        .extracting(Finding::outcome)
        .containsOnly(Outcome.FAIL);
    assertThat(compiler.compile().needsWholeSet()).isTrue();
  }

  @Test
  void aNamespaceThatIsInNoFileIsJudgedByPoliciesAboutNamespacesOnly() {
    PolicyText policy = PolicyText.expecting("'owner' in self.metadata.labels");
    Report ofObjects = judge(policy.with("match", "kubernetes.Object").message("no owner"));
    assertThat(ofObjects.findings()).extracting(Finding::outcome).containsExactly(Outcome.FAIL);
    Report ofNamespaces =
        judge(policy.with("match", "[kubernetes.Pod, kubernetes.Namespace]").message("no owner"));
    assertThat(ofNamespaces.findings())
        .extracting(Finding::outcome)
        .containsExactlyInAnyOrder(Outcome.FAIL, Outcome.UNKNOWN);
  }

  @Test
  void aFaultIsAnErrorOfThePolicy() {
    Report report = judge(PolicyText.expecting("1 / (self.name.size() - 3) > 0"));
    assertThat(counts(report).error()).isEqualTo(1);
    assertThat(report.findings().get(0).outcome()).isEqualTo(Outcome.ERROR);
    assertThat(report.findings().get(0).location().path()).isEqualTo("spec.containers[0].name");
  }

  @Test
  void eachElementOfAListIsJudgedAtItsPlace() {
    Report report =
        judge(
            PolicyText.expecting("self.env.all(i, other, i >= index || other.name != item.name)")
                .with("each", "self.env")
                .message("{item.name} at {index}"));
    assertThat(counts(report)).isEqualTo(new Report.Counts(2, 1, 0, 0, 0));
    assertThat(only(report).message()).isEqualTo("A at 2");
    assertThat(only(report).location().path()).isEqualTo("spec.containers[0].env[2].name");
  }

  @Test
  void eachEntryOfAMapIsJudgedAtItsPlace() {
    Report report =
        judge(
            PolicyText.expecting("item != ''")
                .with("match", "kubernetes.Pod")
                .with("each", "self.metadata.labels")
                .message("label {key}"));
    assertThat(only(report).message()).isEqualTo("label team");
    assertThat(only(report).location().path()).isEqualTo("metadata.labels.team");
  }

  @Test
  void anElementOfWhatAFilterLeavesIsBlamedWhereItIs() {
    PolicyText policy = PolicyText.expecting("self.env.size() == 0");
    for (String at :
        List.of(
            "self.env.filter(e, e.name == 'B')[?0]",
            "self.env.filter(e, e.name == 'B')[?0].?name")) {
      assertThat(only(judge(policy.with("at", PolicyText.quoted(at)))).location().path())
          .startsWith("spec.containers[0].env[1]");
    }
  }

  @Test
  void everyElementMayBeAFault() {
    PolicyText faults =
        PolicyText.expecting("false").with("each", "self.env.filter(e, e.name == 'B')");
    assertThat(PolicyCompiler.create().add(faults.source()).diagnose()).isEmpty();
    assertThat(only(judge(faults)).location().path()).isEqualTo("spec.containers[0].env[1]");
    assertThat(PolicyCompiler.create().add(PolicyText.expecting("false").source()).diagnose())
        .extracting(Diagnostic::code)
        .containsExactly("always-false");
  }

  @Test
  void aVariableBehindEachIsComputedForEveryElement() {
    Report report =
        judge(
            PolicyText.expecting("variables.name != 'B'")
                .with("each", "self.env")
                .with("variables", "{name: item.name}"));
    assertThat(only(report).location().path()).isEqualTo("spec.containers[0].env[1].name");
  }

  @Test
  void thePlaceOfAnAbsentFieldIsWhereItWouldBe() {
    Report report =
        judge(
            PolicyText.expecting("self.name != 'init'")
                .with("at", "securityContext.capabilities.drop"));
    assertThat(only(report).location().path())
        .isEqualTo("spec.initContainers[0].securityContext.capabilities.drop");
    assertThat(only(report).location()).hasToString("pod.yaml:6:7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          self.securityContext                  | privileged   | .securityContext.privileged | 6:7
          self.securityContext                  |              | .securityContext            | 6:7
          self.ports                            | [0].hostPort | .ports[0].hostPort          | 6:7
          self.image                            |              | .image                      | 7:14
          self.?securityContext.orValue(self.securityContext) | privileged | .name | 6:13
          """)
  void aVariableLeadsToThePlaceThatItWasReadFrom(
      String definition, @Nullable String path, String place, String line) {
    String at = "variables.v" + (path == null ? "" : path.startsWith("[") ? path : "." + path);
    Location location =
        only(judge(
                PolicyText.expecting("self.name != 'init'")
                    .with("variables", "{w: " + definition + ", v: variables.w}")
                    .with("at", PolicyText.quoted(at))))
            .location();
    assertThat(location.path()).isEqualTo("spec.initContainers[0]" + place);
    assertThat(location).hasToString("pod.yaml:" + line);
  }

  @Test
  void ofSeveralPlacesTheFirstThatIsPresentIsBlamed() {
    Report report =
        judge(
            PolicyText.expecting("self.name != 'web'")
                .with("at", "[livenessProbe.initialDelaySeconds, 'env[1].name', image]"));
    assertThat(only(report).location().path()).isEqualTo("spec.containers[0].env[1].name");
    assertThat(only(report).location()).hasToString("pod.yaml:13:18");
  }

  @Test
  void aMessageSaysWhereSomethingInItHasNoValue() {
    Report report =
        judge(
            PolicyText.expecting("self.name != 'web'")
                .message(
                    "'{self.name}' has {1 / (self.name.size() - 3)} parts for"
                        + " {object.namespace().metadata.labels}"));
    assertThat(only(report).message()).isEqualTo("'web' has (no value) parts for (unknown)");
  }

  @Test
  void aMessageOfWhichNothingHasAValueNamesWhatIsNotCompliedWith() {
    Report report =
        judge(PolicyText.expecting("self.name != 'web'").message("{1 / (self.name.size() - 3)}"));
    assertThat(only(report).message()).isEqualTo("does not comply with: The title");
  }

  @Test
  void messagesShowValuesAsPeopleWriteThem() {
    Report report =
        judge(
            PolicyText.expecting("self.name != 'web'")
                .message(
                    "{{}} {self.env.map(e, e.name)} {2.0} {1.5} {self.?command} {null} {true}"
                        + " {{'a': 1}} {object.metadata.name} {quantity('1Gi')}"));
    assertThat(only(report).message())
        .isEqualTo("{} A, B, A 2 1.5 nothing null true {'a': 1} web 1Gi");
  }

  @Test
  void parametersAreConstantsOfTheExpression() {
    PolicyText policy =
        PolicyText.expecting("self.name in params.allowed")
            .with("params", "{allowed: {type: list(string), default: [init]}}");
    assertThat(only(judge(policy)).location().path()).isEqualTo("spec.containers[0].name");
    Report report =
        PolicyCompiler.create()
            .add(policy.source())
            .param("tested", "allowed", List.of("init", "web"))
            .compile()
            .evaluate(ResourceSet.parse("pod.yaml", POD));
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void theVersionOfKubernetesIsThatOfTheEvaluation() {
    PolicyText policy = PolicyText.expecting("kubernetes.version.isAtLeast('1.30')");
    EvaluationOptions old = EvaluationOptions.builder().kubernetes("1.29").build();
    Report report =
        PolicyCompiler.create()
            .add(policy.source())
            .compile()
            .evaluate(ResourceSet.parse("pod.yaml", POD), old);
    assertThat(counts(report).fail()).isEqualTo(2);
    assertThat(judge(policy).findings()).isEmpty();
  }

  @Test
  void aFindingIsNotAtAFieldThatOnlyAnotherOfTheTypesHas() {
    PolicyText policy =
        PolicyText.expecting("self.?spec.nodeName.or(self.?image).orValue('') == 'x'")
            .with("match", "[kubernetes.PodTemplate, kubernetes.Container]")
            .message("no");
    assertThat(judge(policy).findings())
        .extracting(finding -> finding.location().path())
        .containsExactly("spec.nodeName", "spec.initContainers[0]", "spec.containers[0]");
  }

  @Test
  void severalTypesAreMatchedByOnePolicy() {
    Report report =
        judge(
            PolicyText.expecting("self.metadata.name == 'x'")
                .with("match", "[kubernetes.Pod, kubernetes.Service]")
                .message("{self.kind} {self.metadata.name}"));
    assertThat(only(report).message()).isEqualTo("Pod web");
  }

  @Test
  void aPolicyOfUpdatesOnlySkipsWhatIsInFiles() {
    Report report =
        judge(
            PolicyText.expecting("old.metadata.name == object.metadata.name")
                .with("operations", "[update]"));
    assertThat(counts(report)).isEqualTo(new Report.Counts(0, 0, 2, 0, 0));
  }

  @Test
  void policiesShareAFrameAndNotTheirElements() {
    PolicyText elements = PolicyText.expecting("item.name != ''").with("each", "self.env");
    PolicyText whole = PolicyText.expecting("self.name != 'web'").with("id", "whole");
    Report report =
        PolicyCompiler.create()
            .add(elements.source())
            .add(PolicySource.of("whole.yaml", whole.text()))
            .compile()
            .evaluate(ResourceSet.parse("pod.yaml", POD));
    assertThat(only(report).policy().id()).isEqualTo("whole");
    assertThat(only(report).location().path()).isEqualTo("spec.containers[0].name");
  }

  @Test
  void whatADerivedObjectLacksIsBlamedWhereItWouldBeWritten() {
    Report report =
        judge(
            PolicyText.expecting("self.name != 'web'")
                .with("at", "effectiveSecurityContext().seccompProfile.type"));
    assertThat(only(report).location().path())
        .isEqualTo("spec.containers[0].securityContext.seccompProfile.type");
    assertThat(only(report).location()).hasToString("pod.yaml:15:7");
  }

  @Test
  void whatAClusterReadsOtherwiseIsToldOfExamplesAndOfTextInThem() {
    PolicyText policy =
        PolicyText.expecting("self.env.all(e, e.name != 'Y')")
            .with(
                "examples",
                """
                {violating: [{apiVersion: v1, kind: Pod, spec: {containers: [{name: y, env: [{name: Y}]}]}}]}\
                """);
    assertThat(PolicyCompiler.create().add(policy.source()).checkExamples())
        .extracting(Diagnostic::code)
        .containsExactly("yaml-trap", "yaml-trap");
    PolicyText text =
        policy.with(
            "examples",
            """
            {violating: ["{apiVersion: v1, kind: Pod, spec: {containers: [{name: y, env: [{name: Y}]}]}}"]}\
            """);
    assertThat(PolicyCompiler.create().add(text.source()).checkExamples())
        .extracting(Diagnostic::code)
        .containsExactly("example-unreadable");
  }

  private static Report judge(PolicyText policy) {
    return PolicyCompiler.create()
        .add(policy.source())
        .compile()
        .evaluate(ResourceSet.parse("pod.yaml", POD));
  }

  private static Finding only(Report report) {
    assertThat(report.findings()).hasSize(1);
    return report.findings().get(0);
  }

  private static Report.Counts counts(Report report) {
    return report.counts().getOrDefault("tested", Report.Counts.NONE);
  }
}
