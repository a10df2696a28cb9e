package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wharfinger.Operation;
import dev.wharfinger.Outcome;
import dev.wharfinger.Severity;
import dev.wharfinger.compiler.PolicyDescription.Example;
import dev.wharfinger.compiler.PolicyDescription.Expressions;
import dev.wharfinger.compiler.PolicyDescription.Given;
import dev.wharfinger.compiler.PolicyDescription.Param;
import dev.wharfinger.resource.View;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DescriptionTest {
  private static final String POLICY =
      """
      id: shop-ports
      title: Ports are named
      severity: low
      match: [kubernetes.Container, kubernetes.PodTemplate]
      since: "1.2"
      status: preview
      view: defaulted
      operations: [delete, create]
      params:
        names:
          type: list(string)
          default: [http,
                    "grpc"]
          description: what ports may be called
        mode: {type: enum, values: [strict, lax]}
        prefix: {type: string, default: ""}
      matchConditions: {named: "self.name != ''"}
      variables: {ports: self.ports}
      each: variables.ports
      expression: item.name in params.names
      at: [item.name, item]
      message: "port {item.containerPort} has no name"
      why: >-
        Names are
        for people.
      fix:
        set:
          name: http
        remove: [x]
      controls: [cis/1.1]
      references: [https://example.com/ports]
      examples:
        compliant:
          - apiVersion: v1
            kind: Pod
            # who reads this?
            spec: {containers: []}
          - |
            FROM scratch
        violating:
          - given:
              - {kind: Pod}
              - {kind: Service}
            params: {names: [a, b]}
            at: spec
        unknown: [{kind: Job}]
      """;

  private final PolicyDescription shop =
      PolicyCompiler.create().add(PolicySource.of("shop-ports.yaml", POLICY)).describe().get(0);

  @Test
  void theHeaderIsThatOfTheFile() {
    assertThat(shop.policy().id()).isEqualTo("shop-ports");
    assertThat(shop.policy().title()).isEqualTo("Ports are named");
    assertThat(shop.policy().severity()).isEqualTo(Severity.LOW);
    assertThat(shop.policy().match())
        .containsExactly("kubernetes.Container", "kubernetes.PodTemplate");
    assertThat(shop.policy().why()).isEqualTo("Names are for people.");
    assertThat(shop.policy().controls()).containsExactly("cis/1.1");
    assertThat(shop.policy().references()).containsExactly("https://example.com/ports");
    assertThat(shop.policy().location()).hasToString("shop-ports.yaml:1:5");
    assertThat(shop.since()).isEqualTo("1.2");
    assertThat(shop.status()).isEqualTo("preview");
    assertThat(shop.view()).isEqualTo(View.DEFAULTED);
    assertThat(shop.operations()).containsExactly(Operation.CREATE, Operation.DELETE);
    assertThat(shop.text()).isEqualTo(POLICY);
  }

  @Test
  void parametersHaveTheirTypesAndDefaultsAsWritten() {
    assertThat(shop.params())
        .containsExactly(
            new Param(
                "names",
                "list(string)",
                List.of(),
                "what ports may be called",
                "[http,\n \"grpc\"]",
                null),
            new Param("mode", "enum", List.of("strict", "lax"), "", null, null),
            new Param("prefix", "string", List.of(), "", "\"\"", null));
  }

  @Test
  void expressionsAreTheAuthorsWordsAndTheFixIsAlsoToldInOurs() {
    assertThat(shop.expressions())
        .contains(
            new Expressions(
                Map.of("named", "self.name != ''"),
                Map.of("ports", "self.ports"),
                "variables.ports",
                "item.name in params.names",
                List.of("item.name", "item"),
                "port {item.containerPort} has no name",
                "set `name` to `http`, remove `x`",
                "set:\n  name: http\nremove: [x]"));
  }

  @Test
  void examplesAreShownAsWrittenWithoutWhatTheyStandIn() {
    String pod = "apiVersion: v1\nkind: Pod\n# who reads this?\nspec: {containers: []}";
    assertThat(shop.examples())
        .containsExactly(
            new Example(Outcome.PASS, List.of(new Given(pod, false)), Map.of(), pod),
            new Example(
                Outcome.PASS,
                List.of(new Given("FROM scratch\n", true)),
                Map.of(),
                "FROM scratch\n"),
            new Example(
                Outcome.FAIL,
                List.of(new Given("{kind: Pod}", false), new Given("{kind: Service}", false)),
                Map.of("names", "[a, b]"),
                "given:\n  - {kind: Pod}\n  - {kind: Service}\nparams: {names: [a, b]}\nat: spec"),
            new Example(
                Outcome.UNKNOWN,
                List.of(new Given("{kind: Job}", false)),
                Map.of(),
                "{kind: Job}"));
  }

  @Test
  void expressionsAreNotChecked() {
    String misspelt = POLICY.replace("item.name in params.names", "itm.nam in 3");
    PolicyCompiler compiler =
        PolicyCompiler.create().add(PolicySource.of("shop-ports.yaml", misspelt));
    assertThat(compiler.describe())
        .singleElement()
        .extracting(policy -> policy.expressions().orElseThrow().expression())
        .isEqualTo("itm.nam in 3");
  }

  @Test
  void aFormThatIsWrongIsRefusedWithAllThatIsWrong() {
    String wrong = POLICY.replace("why:", "whi:").replace("severity: low", "severity: lowest");
    PolicyCompiler compiler =
        PolicyCompiler.create().add(PolicySource.of("shop-ports.yaml", wrong));
    assertThatThrownBy(compiler::describe)
        .isInstanceOf(CompilationException.class)
        .hasMessageContaining("unknown-key")
        .hasMessageContaining("lowest");
  }

  @Test
  void aModuleDescribesItselfAndItsTextSaysTheRest() {
    String module =
        """
        export default {
          meta: {
            id: 'shop-named', title: 'A title', severity: 'high', match: 'kubernetes.Pod',
            params: {prefix: {type: 'string', default: 'shop'}},
            examples: {violating: [{kind: 'Pod'}]},
          },
          check(self, context) { context.report(); },
        };
        """;
    try (JavaScriptRuntime javaScript = JavaScriptRuntime.create()) {
      PolicyDescription described =
          PolicyCompiler.create()
              .add(PolicySource.of("shop-named.mjs", module))
              .javaScript(javaScript)
              .describe()
              .get(0);
      assertThat(described.policy().id()).isEqualTo("shop-named");
      assertThat(described.expressions()).isEmpty();
      assertThat(described.params().get(0).defaultValue()).contains("'shop'");
      assertThat(described.examples().get(0).given())
          .containsExactly(new Given("{kind: 'Pod'}", false));
      assertThat(described.text()).isEqualTo(module);
    }
  }

  @Test
  void profilesTellWhatTheySelectAndWhatTheyDoNotAnswer() {
    PolicySource policies =
        PolicySource.of(List.of(policy("a-one"), policy("a-two"), policy("b-one")));
    ProfileSource base =
        ProfileSource.of("base.yaml", "{id: base, title: Base, policies: [b-one]}");
    ProfileSource more =
        ProfileSource.of(
            "more.yaml",
            """
            id: more
            title: More
            description: >-
              More of
              it.
            extends: base
            policies: [a-*]
            exclude: [a-two]
            unanswered: {cis/5.3: no resource}
            """);
    ProfileSource profiles = ProfileSource.of(List.of(base, more));
    assertThat(ProfileDescription.read(profiles, policies))
        .containsExactly(
            new ProfileDescription("base", "Base", "", List.of(), List.of("b-one"), Map.of()),
            new ProfileDescription(
                "more",
                "More",
                "More of it.",
                List.of("base"),
                List.of("b-one", "a-one"),
                Map.of("cis/5.3", "no resource")));
    ProfileSource wrong =
        ProfileSource.of("wrong.yaml", "{id: wrong, title: X, policies: [a-three]}");
    assertThatThrownBy(() -> ProfileDescription.read(wrong, policies))
        .isInstanceOf(CompilationException.class)
        .hasMessageContaining("`a-three`");
  }

  @Test
  void aProfileChangesTheSeveritiesAndGivesParameters() {
    ProfileSource profile =
        ProfileSource.of(
            "strict.yaml",
            """
            id: strict
            title: Strict
            policies: [shop-ports]
            severity: {shop-ports: critical}
            params: {shop-ports: {mode: strict, names: [web]}}
            """);
    PolicySource policies = PolicySource.of("shop-ports.yaml", POLICY);
    PolicyDescription described =
        PolicyCompiler.create()
            .add(PolicySource.profile("strict", profile, policies))
            .describe()
            .get(0);
    assertThat(described.policy().severity()).isEqualTo(Severity.CRITICAL);
    assertThat(described.params().stream().map(Param::givenOrNull))
        .containsExactly("[web]", "strict", null);
  }

  private static PolicySource policy(String id) {
    return PolicySource.of(
        id + ".yaml",
        """
        {id: %s, title: T, severity: low, match: kubernetes.Pod, expression: "true", message: m}
        """
            .formatted(id));
  }
}
