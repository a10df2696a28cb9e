package dev.wharfinger.internal.cel.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.cel.function.StandardFunctions;
import dev.wharfinger.internal.cel.syntax.ExpressionProblem;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Version;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which macros and syntax a version of Kubernetes has, and what is said of the others. */
class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "entries.?a == optional.none() | 1.27 | 1.28 | entries.?a",
        "numbers[?0] == optional.none() | 1.27 | 1.28 | numbers[?0]",
        "[?numbers[?0]] == [] | 1.27 | 1.28 | numbers[?0]",
        "{?'a': entries[?'a']} == {} | 1.27 | 1.28 | entries[?'a']",
        "numbers[?0].optMap(x, x + 1) == optional.none() | 1.27 | 1.28 | numbers[?0].optMap(x, x + 1)",
        "numbers.all(i, x, i == x) | 1.31 | 1.32 | numbers.all(i, x, i == x)",
        "entries.exists(k, v, k == 'a') | 1.31 | 1.32 | entries.exists(k, v, k == 'a')",
        "numbers.transformList(i, x, i) == [] | 1.31 | 1.32 | numbers.transformList(i, x, i)",
        "entries.transformMap(k, v, k) == {} | 1.31 | 1.32 | entries.transformMap(k, v, k)",
        "numbers.sortBy(x, -x) == [] | 1.33 | 1.34 | numbers.sortBy(x, -x)"
      })
  void aMacroExistsSinceAVersionOfKubernetes(
      String expression, String before, String since, String part) {
    ExpressionProblem problem =
        problems(expression, before).stream()
            .filter(each -> each.code().equals("not-in-language"))
            .reduce((first, second) -> second)
            .orElseThrow();

    assertThat(problem.message())
        .endsWith(" exists since Kubernetes " + since + ", this is " + before);
    assertThat(part).isEqualTo(text(expression, problem));
    assertThat(problems(expression, since)).isEmpty();
  }

  @Test
  void noVersionOfKubernetesBindsNames() {
    assertThat(problems("cel.bind(x, 1, x) == 1", "1.99"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("not-in-language");
              assertThat(problem.message())
                  .isEqualTo("`cel.bind(x, value, expression)` does not exist in Kubernetes");
              assertThat(problem.help()).isEqualTo("name the value with a variable of the policy");
            });
  }

  @Test
  void plainCelDoesNotSortByKeys() {
    Library cel = Library.of(StandardFunctions.cel()).in(Language.CEL);

    assertThat(problems("numbers.sortBy(x, -x) == []", cel))
        .extracting(ExpressionProblem::message)
        .containsExactly("`list.sortBy(x, key)` is no part of plain CEL");
    assertThat(problems("cel.bind(x, 1, x) == 1", cel)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "numbers.all(x, x > 0) && numbers.exists(x, x > 0) && numbers.exists_one(x, x > 0)",
        "numbers.map(x, x) == numbers.filter(x, true) && numbers.map(x, x > 0, x) == []",
        "!('a' in entries) || entries['a'] == 1"
      })
  void everyVersionHasTheMacrosOfTheLanguageDefinition(String expression) {
    assertThat(problems(expression, "1.20")).isEmpty();
  }

  private static String text(String expression, ExpressionProblem problem) {
    return expression.substring(problem.range().start(), problem.range().end());
  }

  private static List<ExpressionProblem> problems(String expression, String version) {
    Version kubernetes = Version.parse(version);
    return problems(
        expression,
        Library.of(StandardFunctions.kubernetes(kubernetes)).in(Language.kubernetes(kubernetes)));
  }

  private static List<ExpressionProblem> problems(String expression, Library library) {
    Environment environment =
        Environment.of(Catalog.builder().build(), library, new Slots(2))
            .withLocal("numbers", 0, new ListType(Scalar.INT))
            .withLocal("entries", 1, new MapType(Scalar.STRING, Scalar.INT))
            .withPresence(Presence.ANY);
    List<ExpressionProblem> problems = new ArrayList<>();
    TypeChecker.check(TestPolicy.parse(expression), environment, problems::add);
    return problems;
  }
}
