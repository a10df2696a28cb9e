package dev.wharfinger.internal.cel.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.cel.check.Environment;
import dev.wharfinger.internal.cel.check.Library;
import dev.wharfinger.internal.cel.check.Presence;
import dev.wharfinger.internal.cel.check.Slots;
import dev.wharfinger.internal.cel.check.TypeChecker;
import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.function.AuthorizerFunctions;
import dev.wharfinger.internal.cel.function.StandardFunctions;
import dev.wharfinger.internal.cel.syntax.CelParser;
import dev.wharfinger.internal.cel.syntax.ExpressionProblem;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Version;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Imported policies that ask what somebody may do, which files do not tell. */
class AuthorizerTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "authorizer.path('/healthz').check('get').allowed()",
        "authorizer.group('').resource('pods').namespace('a').name('b').check('get').allowed()",
        "authorizer.group('apps').resource('deployments').subresource('scale').check('get').reason()",
        "authorizer.serviceAccount('a', 'b').group('').resource('pods').check('get').errored()",
        "authorizer.group('').resource('pods').labelSelector('a=b').check('list').error() == ''",
        "authorizer.requestResource.check('custom').allowed()"
      })
  void everyAnswerIsUnknown(String expression) {
    assertThat(evaluate(expression, new ArrayList<>())).isEqualTo(AuthorizerFunctions.NO_DATA);
  }

  @Test
  void anotherReasonMayStillDecide() {
    String allowed = "authorizer.path('/healthz').check('get').allowed()";

    assertThat(evaluate(allowed + " || true", new ArrayList<>())).isEqualTo(true);
    assertThat(evaluate("false && " + allowed, new ArrayList<>())).isEqualTo(false);
  }

  @Test
  void whatIsNoCheckIsToldWhenThePolicyIsCompiled() {
    List<ExpressionProblem> problems = new ArrayList<>();
    evaluate("authorizer.group('').check('get').allowed()", problems);

    assertThat(problems).extracting(ExpressionProblem::code).containsExactly("no-overload");
  }

  private static @Nullable Object evaluate(String text, List<ExpressionProblem> problems) {
    Environment environment =
        Environment.of(
                Catalog.builder().build(),
                Library.of(StandardFunctions.kubernetes(Version.parse("1.36"))),
                new Slots(2))
            .withPresence(Presence.ANY)
            .withLocal("authorizer", 0, AuthorizerFunctions.AUTHORIZER)
            .withLocal("authorizer.requestResource", 1, AuthorizerFunctions.RESOURCE_CHECK);
    Typed typed =
        TypeChecker.check(
                CelParser.parse(text, problems::add).orElseThrow(), environment, problems::add)
            .typed();
    Object noData = AuthorizerFunctions.NO_DATA;
    return problems.isEmpty() ? Evaluation.eval(typed, noData, noData) : null;
  }
}
