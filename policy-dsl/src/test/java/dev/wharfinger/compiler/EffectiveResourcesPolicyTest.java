package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Report;
import dev.wharfinger.resource.ResourceSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What policies say of resources that a limit range in another file may give. */
class EffectiveResourcesPolicyTest {
  private static final ResourceSet POD =
      ResourceSet.parse(
          "pod.yaml",
          "{apiVersion: v1, kind: Pod, spec: {containers: [{name: web, image: nginx, resources:"
              + " {limits: {cpu: 2}}}]}}");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "limits[?'cpu'].hasValue() ; pass ; pass",
        "limits[?'cpu'].orValue(quantity('3')) < quantity('3') ; pass ; pass",
        "limits[?'memory'].hasValue() ; unknown ; fail",
        "'memory' in limits ; unknown ; fail",
        "'cpu' in requests ; pass ; pass",
        "!('memory' in requests) || 'cpu' in requests ; pass ; pass",
        "size(limits) > 0 ; pass ; pass",
        "size(limits) > 1 ; unknown ; fail",
        "limits.exists(r, r == 'cpu') ; pass ; pass",
        "limits.all(r, limits[r] > quantity('1')) ; unknown ; pass",
        "limits.all(r, limits[r] > quantity('2')) ; fail ; fail",
      })
  void whatTheContainerSaysDecidesAndTheRestMayBeElsewhere(
      String expression, String open, String closed) {
    assertThat(outcome(expression, false)).isEqualTo(open);
    assertThat(outcome(expression, true)).isEqualTo(closed);
  }

  private static String outcome(String expression, boolean closed) {
    PolicyText policy =
        PolicyText.expecting(
            expression.replaceAll("\\b(limits|requests)\\b", "self.effectiveResources().$1"));
    Report report =
        PolicyCompiler.create()
            .add(policy.source())
            .compile()
            .evaluate(POD, EvaluationOptions.builder().closed(closed).build());
    Report.Counts counts = report.verdicts().get(0);
    assertThat(counts.total()).isEqualTo(1);
    return counts.pass() == 1
        ? "pass"
        : counts.fail() == 1 ? "fail" : counts.unknown() == 1 ? "unknown" : "error";
  }
}
