package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.Report;
import dev.wharfinger.resource.ResourceSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterTest {
  private static final ResourceSet POD =
      ResourceSet.parse(
          "pod.yaml", "{apiVersion: v1, kind: Pod, spec: {containers: [{name: a, image: b}]}}");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bool                | true         | params.p
          int                 | 5            | params.p + 1 == 6
          double              | 1.5          | params.p > 1.0
          double              | 2            | params.p == 2.0
          string              | a            | self.name == params.p
          glob                | a*           | params.p == 'a*'
          semver              | 1.2.3-rc.1   | params.p == '1.2.3-rc.1'
          quantity            | 1Gi          | params.p == quantity('1024Mi')
          quantity            | 2            | params.p == quantity('2')
          duration            | 90m          | params.p == duration('1h30m')
          duration            | -1.5s        | params.p == duration('-1500ms')
          severity            | high         | params.p == 'high'
          list(string)        | [a, b]       | self.name in params.p
          map(list(int))      | {x: [1, 2]}  | params.p == {'x': [1, 2]}
          """)
  void defaultsAreTyped(String type, String value, String expression) {
    PolicyText policy =
        PolicyText.expecting(expression)
            .with("params", "{p: {type: '" + type + "', default: " + value + "}}");
    assertThat(PolicyCompiler.create().add(policy.source()).compile().evaluate(POD).findings())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bool                | 'yes'        | `yes` is not true or false
          int                 | 1.5          | `1.5` is not a whole number
          double              | a            | `a` is not a number
          string              | 1            | `1` is not text
          semver              | '1.2'        | `1.2` is not a version as `1.2.3`
          quantity            | 1 Gi         | `1 Gi` is not a quantity
          duration            | 1d           | `1d` is not a duration as `1h30m`
          severity            | hgh          | `hgh` is not one of `low`, `medium`, `high`, `critical`
          list(string)        | a            | `a` is not a list
          list(string)        | [1]          | `1` is not text
          map(int)            | [1]          | `[1]` is not a map
          string              | ~            | this is empty
          list(string)        | null         | this is empty
          quantity            | ''           | this is empty
          list(string)        | [~]          | is not text
          map(int)            | {a: ~}       | is not a whole number
          """)
  void defaultsOfAnotherTypeAreTold(String type, String value, String message) {
    PolicyText policy =
        PolicyText.expecting("self.name != ''")
            .with("params", "{p: {type: '" + type + "', default: " + value + "}}");
    assertThat(PolicyCompiler.create().add(policy.source()).diagnose())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains(message))
        .satisfies(problem -> assertThat(problem.code()).isEqualTo("wrong-param"));
  }

  @Test
  void valuesAreGivenInJava() {
    PolicyText policy =
        PolicyText.expecting("self.name in params.names && params.limits['a'] == 1")
            .with(
                "params",
                "{names: {type: list(string)}, limits: {type: map(int)}, wait: {type: duration}}")
            .with("matchConditions", "{has: \"'a' in params.limits\"}");
    PolicyCompiler compiler =
        PolicyCompiler.create()
            .add(policy.source())
            .param("tested", "names", List.of("a"))
            .param("tested", "limits", Map.of("a", 1))
            .param("tested", "wait", Duration.ofMinutes(5));
    assertThat(compiler.diagnose()).isEmpty();
    assertThat(counts(compiler.compile().evaluate(POD)).pass()).isEqualTo(1);
  }

  @Test
  void whatIsGivenWronglyInJavaIsTold() {
    PolicyText policy =
        PolicyText.expecting("self.name in params.names")
            .with("params", "{names: {type: list(string), default: []}}");
    PolicyCompiler compiler =
        PolicyCompiler.create()
            .add(policy.source())
            .param("tested", "names", "a")
            .param("tested", "nmes", List.of("a"))
            .param("tsted", "names", List.of("a"));
    assertThat(compiler.diagnose())
        .extracting(Diagnostic::render)
        .containsExactlyInAnyOrder(
            "tested.names: error[wrong-param]: the parameter `names` is of type `list(string)`:"
                + " `a` is not a list\n",
            """
            tested.nmes: error[unknown-param]: the policy `tested` has no parameter `nmes`
              help: did you mean `names`?
            """,
            """
            tsted.names: error[unknown-policy]: there is no policy `tsted` to give a parameter to
              help: did you mean `tested`?
            """);
  }

  private static Report.Counts counts(Report report) {
    return report.counts().getOrDefault("tested", Report.Counts.NONE);
  }
}
