package dev.wharfinger.internal.cel.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.cel.check.Environment;
import dev.wharfinger.internal.cel.check.Library;
import dev.wharfinger.internal.cel.check.Presence;
import dev.wharfinger.internal.cel.check.Slots;
import dev.wharfinger.internal.cel.check.TypeChecker;
import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.function.Access;
import dev.wharfinger.internal.cel.function.AuthorizerFunctions;
import dev.wharfinger.internal.cel.function.StandardFunctions;
import dev.wharfinger.internal.cel.syntax.CelParser;
import dev.wharfinger.internal.cel.syntax.ExpressionProblem;
import dev.wharfinger.spi.AccessCheck;
import dev.wharfinger.spi.AccessDecision;
import dev.wharfinger.spi.Authorizer;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Imported policies that ask what somebody may do, which files do not tell, but others may. */
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
  void everyAnswerIsUnknownIfNobodyAnswers(String expression) {
    assertThat(evaluate(expression, new ArrayList<>())).isEqualTo(AuthorizerFunctions.NO_DATA);
  }

  @Test
  void theAuthorizerIsAskedWhatTheExpressionSays() {
    List<AccessCheck> asked = new ArrayList<>();
    Authorizer authorizer =
        check -> {
          asked.add(check);
          return Optional.of(new AccessDecision(true, "bound to a role", ""));
        };
    String check =
        "authorizer.serviceAccount('a', 'b').group('apps').resource('deployments')"
            + ".subresource('scale').namespace('c').name('d').fieldSelector('e=f')"
            + ".labelSelector('g=h').check('update')";
    assertThat(ask(check + ".allowed()", authorizer)).isEqualTo(true);
    assertThat(ask(check + ".reason()", authorizer)).isEqualTo("bound to a role");
    assertThat(ask(check + ".errored()", authorizer)).isEqualTo(false);
    assertThat(asked)
        .containsOnly(
            new AccessCheck(
                "system:serviceaccount:a:b",
                "update",
                "",
                "apps",
                "deployments",
                "scale",
                "c",
                "d",
                "e=f",
                "g=h"));
    asked.clear();
    assertThat(ask("authorizer.path('/healthz').check('get').error()", authorizer)).isEqualTo("");
    assertThat(asked)
        .containsExactly(new AccessCheck(null, "get", "/healthz", "", "", "", "", "", "", ""));
  }

  @Test
  void whatTheAuthorizerDoesNotKnowIsUnknown() {
    assertThat(ask("authorizer.path('/healthz').check('get').allowed()", c -> Optional.empty()))
        .isEqualTo(AuthorizerFunctions.NO_DATA);
  }

  private static @Nullable Object ask(String expression, Authorizer authorizer) {
    Access access = Access.of(authorizer);
    return evaluate(expression, new ArrayList<>(), access, access);
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
    Object noData = AuthorizerFunctions.NO_DATA;
    return evaluate(text, problems, noData, noData);
  }

  private static @Nullable Object evaluate(
      String text, List<ExpressionProblem> problems, Object authorizer, Object requestResource) {
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
    return problems.isEmpty() ? Evaluation.eval(typed, authorizer, requestResource) : null;
  }
}
