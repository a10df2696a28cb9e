package dev.wharfinger.internal.cel.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.wharfinger.internal.cel.syntax.ExpressionProblem;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.Scalar;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one expression of a policy proves for another. */
class PolicyFactsTest {
  private static final TestPolicy CONTAINER = TestPolicy.of("test.AppContainer");

  @Test
  void whatAMatchConditionProvesHoldsInTheExpression() {
    Facts facts = CONTAINER.accept("has(self.image)").whenTrue();
    TestPolicy after = new TestPolicy(CONTAINER.environment().assuming(facts));
    assertThat(after.codes("self.image == 'a'")).isEmpty();
    assertThat(CONTAINER.codes("self.image == 'a'")).containsExactly("unguarded-field");
  }

  @Test
  void whatAFailingExpressionProvesHoldsInItsMessage() {
    Facts facts = CONTAINER.accept("!has(self.image) || self.image == 'a'").whenFalse();
    TestPolicy message = new TestPolicy(CONTAINER.environment().assuming(facts));
    assertThat(message.codes("self.image")).isEmpty();
  }

  @Test
  void whatABoolVariableProvesHoldsWhereItIsUsed() {
    TestPolicy policy = CONTAINER.withVariable("pulled", "has(self.image)");
    assertThat(policy.codes("variables.pulled && self.image == 'a'")).isEmpty();
    assertThat(policy.codes("!variables.pulled || self.image == 'a'")).isEmpty();
    assertThat(policy.codes("variables.pulled || self.image == 'a'"))
        .containsExactly("unguarded-field");
  }

  @Test
  void aVariableStandsForWhatItReads() {
    TestPolicy policy = CONTAINER.withVariable("context", "self.securityContext");
    assertThat(
            policy.codes("has(variables.context.runAsUser) && self.securityContext.runAsUser == 0"))
        .isEmpty();
    assertThat(
            policy.codes("has(self.securityContext.runAsUser) && variables.context.runAsUser == 0"))
        .isEmpty();
  }

  @Test
  void anOptionalVariableIsUnwrappedAfterItWasAsked() {
    TestPolicy policy = CONTAINER.withVariable("limit", "self.resources.limits[?'cpu']");
    assertThat(
            policy.codes("variables.limit.hasValue() && variables.limit.value() == quantity('1')"))
        .isEmpty();
    assertThat(policy.codes("variables.limit.value() == quantity('1')"))
        .containsExactly("unguarded-value");
  }

  @Test
  void whatAFilterInAVariableProvesHoldsForItsElements() {
    TestPolicy policy =
        TestPolicy.of("test.Pod")
            .withVariable("pulled", "self.spec.containers.filter(c, has(c.image))");
    assertThat(policy.codes("variables.pulled.all(c, c.image == 'a')")).isEmpty();
    assertThat(policy.codes("self.spec.containers.all(c, c.image == 'a')"))
        .containsExactly("unguarded-field");
  }

  @Test
  void whatAFilterProvesHoldsForEachItem() {
    TestPolicy pod = TestPolicy.of("test.Pod");
    Checked each = pod.accept("self.spec.containers.filter(c, has(c.image))");
    Environment environment =
        pod.environment()
            .withLocal("item", 3, ((ListType) each.type()).element())
            .assuming(each.ofElement(3));
    assertThat(new TestPolicy(environment).codes("item.image == 'a'")).isEmpty();
  }

  @Test
  void aCollectionHasWhatItsOwnKeysLeadTo() {
    Checked each = CONTAINER.accept("self.resources.limits");
    Environment environment =
        CONTAINER.environment().withLocal("key", 4, Scalar.STRING).assuming(each.ofEntry(4));
    TestPolicy policy = new TestPolicy(environment);
    assertThat(policy.codes("self.resources.limits[key] == quantity('1')")).isEmpty();
    assertThat(policy.codes("self.resources.requests[key] == quantity('1')"))
        .containsExactly("unguarded-key");
  }

  @Test
  void nothingMoreIsSaidOfANameWhoseDefinitionIsWrong() {
    TestPolicy policy =
        new TestPolicy(CONTAINER.environment().withFaulty("variables.x").withFaulty("item"));
    assertThat(policy.codes("variables.x.a.b[0] + 1 == item.c() && variables.x.all(y, y.z)"))
        .isEmpty();
  }

  @Test
  void theSlotsOfMacrosAreFree() {
    Checked checked = CONTAINER.accept("self.env.all(e, self.env.exists(f, e == f))");
    assertThat(checked.typed()).isInstanceOf(Typed.Comprehension.class);
    Typed.Comprehension outer = (Typed.Comprehension) checked.typed();
    Typed.Comprehension inner = (Typed.Comprehension) outer.body();
    assertThat(List.of(outer.firstSlot(), inner.firstSlot()))
        .doesNotHaveDuplicates()
        .allMatch(slot -> slot >= 10);
    assertThat(CONTAINER.environment().slots().count()).isGreaterThan(inner.firstSlot());
  }

  @Test
  void aPathStartsAtTheSubjectAndMayLeadToNothing() {
    assertThat(path("securityContext.runAsNonRoot")).isEqualTo("bool");
    assertThat(path("effectiveSecurityContext().runAsNonRoot")).isEqualTo("bool");
    assertThat(path("env[0].name")).isEqualTo("string");
    assertThat(path("resources.limits['cpu']")).isEqualTo("quantity");
    assertThat(path("self.image")).isEqualTo("string");
    assertThat(path("params.names")).isEqualTo("list(string)");
    assertThat(path("pod().spec.containers[0].livenessProbe.period")).isEqualTo("int");
    assertThat(path("enclosing(test.Pod).metadata.namespace")).isEqualTo("string");
  }

  @Test
  void aMisspeltPathIsFoundAllTheSame() {
    List<ExpressionProblem> problems = new ArrayList<>();
    TypeChecker.checkPath(
        TestPolicy.parse("securityContext.runAsNonRot"), CONTAINER.environment(), problems::add);
    TypeChecker.checkPath(
        TestPolicy.parse("securityContex"), CONTAINER.environment(), problems::add);
    assertThat(problems)
        .extracting(ExpressionProblem::code, ExpressionProblem::help)
        .containsExactly(
            tuple("unknown-field", "did you mean `runAsNonRoot`?"),
            tuple("unknown-field", "did you mean `securityContext`?"));
  }

  @Test
  void aConditionThatIsNoBoolIsRefused() {
    List<ExpressionProblem> problems = new ArrayList<>();
    TypeChecker.checkCondition(
        TestPolicy.parse("self.name"), CONTAINER.environment(), problems::add);
    assertThat(problems).extracting(ExpressionProblem::code).containsExactly("not-bool");
  }

  @Test
  void aVariableIsAlwaysThere() {
    TestPolicy policy = CONTAINER.withVariable("limit", "1");
    assertThat(policy.problems("has(variables.limit) && variables.limit > 0"))
        .extracting(ExpressionProblem::code, ExpressionProblem::warning)
        .containsExactly(tuple("always-true", true));
    assertThat(policy.codes("has(variables.limt)")).containsExactly("unknown-name");
  }

  @Test
  void policiesOfAClusterAreOnlyAdvised() {
    TestPolicy imported = new TestPolicy(CONTAINER.environment().withPresence(Presence.ADVISED));
    assertThat(imported.problems("self.image == 'a' && self.resources != null && self.nam == ''"))
        .extracting(ExpressionProblem::code, ExpressionProblem::warning)
        .containsExactly(
            tuple("unguarded-field", true),
            tuple("null-comparison", true),
            tuple("unknown-field", false));
  }

  @Test
  void literalsThatTheClusterTakesAreOnlyAdvisedAgainst() {
    TestPolicy imported = new TestPolicy(CONTAINER.environment().withPresence(Presence.ADVISED));
    TestPolicy plain = new TestPolicy(CONTAINER.environment().withPresence(Presence.ANY));
    String expression = "quantity('1 Gi') == quantity('1')";

    assertThat(CONTAINER.codes(expression)).containsExactly("bad-literal");
    assertThat(imported.problems(expression))
        .extracting(ExpressionProblem::code, ExpressionProblem::warning)
        .containsExactly(tuple("bad-literal", true));
    assertThat(plain.codes(expression)).isEmpty();
  }

  private static String path(String text) {
    List<ExpressionProblem> problems = new ArrayList<>();
    Checked checked =
        TypeChecker.checkPath(TestPolicy.parse(text), CONTAINER.environment(), problems::add);
    assertThat(problems).as(text).isEmpty();
    return checked.type().displayName();
  }
}
