package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.AdmissionRequest;
import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Measurement;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Problem;
import dev.wharfinger.Report;
import dev.wharfinger.admission.PodSecurityAdmission;
import dev.wharfinger.resource.ResourceSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasurementTest {
  private static final ResourceSet SET =
      ResourceSet.parse(
          "shop.yaml",
          """
          apiVersion: v1
          kind: Namespace
          metadata: {name: shop, labels: {pod-security.kubernetes.io/enforce: restricted}}
          ---
          apiVersion: v1
          kind: Pod
          metadata: {name: web, namespace: shop}
          spec: {containers: [{name: web}, {name: log}]}
          """);

  private static final PolicySet POLICIES =
      PolicyCompiler.create().add(PolicyText.expecting("self.name == 'web'").source()).compile();

  private final List<Measurement> measured = new ArrayList<>();
  private final EvaluationOptions options =
      EvaluationOptions.builder().measured(measured::add).build();

  @Test
  void anEvaluationIsToldWithItsReport() {
    Report report = POLICIES.evaluate(SET, options);

    assertThat(measured).hasSize(1);
    assertThat(measured.get(0).report()).isSameAs(report);
    assertThat(measured.get(0).report().verdicts().get(0).fail()).isEqualTo(1);
    assertThat(measured.get(0).time()).isPositive();
    assertThat(measured.get(0).request()).isFalse();
  }

  @Test
  void aRequestIsToldAsOne() {
    POLICIES.review(AdmissionRequest.create(SET), ResourceSet.parse("none", ""), options);
    assertThat(measured).singleElement().matches(Measurement::request);
  }

  /** It judges each pod by policies of its own. */
  @Test
  void podSecurityAdmissionIsToldOnce() {
    PodSecurityAdmission levels = PodSecurityAdmission.of(POLICIES, POLICIES);
    Report report = levels.evaluate(SET, options);
    assertThat(report.findings()).isNotEmpty();
    assertThat(measured).hasSize(1);
    assertThat(measured.get(0).report()).isSameAs(report);
  }

  @Test
  void aListenerThatThrowsIsANoteAndHarmsNothing() {
    EvaluationOptions failing =
        EvaluationOptions.builder()
            .measured(
                done -> {
                  throw new IllegalStateException("the registry is closed");
                })
            .build();
    Report report = POLICIES.evaluate(SET, failing);

    assertThat(report.findings()).isEqualTo(POLICIES.evaluate(SET).findings()).hasSize(1);
    assertThat(report.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.level()).isEqualTo(Problem.Level.NOTE);
              assertThat(problem.message()).contains("the registry is closed");
            });
  }

  @Test
  void optionsMadeOfOthersTellTheSame() {
    POLICIES.evaluate(SET, options.toBuilder().closed(true).build());
    assertThat(measured).hasSize(1);
  }
}
