package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Finding;
import dev.wharfinger.Outcome;
import dev.wharfinger.Problem;
import dev.wharfinger.Report;
import dev.wharfinger.resource.ResourceSet;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How long policies may take, and what is told where one takes longer. */
class LimitsTest {
  private static final ResourceSet PODS =
      ResourceSet.parse(
          "pods.yaml",
          """
          {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: a, image: x}]}}
          ---
          {apiVersion: v1, kind: Pod, metadata: {name: b}, spec: {containers: [{name: b, image: x}]}}
          """);
  private static final String ENDLESS =
      "lists.range(1000000).all(a, lists.range(1000000).all(b, a + b >= 0))";

  @Test
  void aPolicyThatTakesMoreStepsThanAllowedIsAnErrorAndHidesNoOther() {
    PolicySource other = PolicySource.of("other.yaml", text("other", "self.name == 'a'"));
    Report report =
        PolicyCompiler.create()
            .add(PolicyText.expecting(ENDLESS).source())
            .add(other)
            .compile()
            .evaluate(PODS);

    assertThat(report.findings())
        .extracting(finding -> finding.policy().id() + " " + finding.outcome())
        .containsExactlyInAnyOrder("tested ERROR", "tested ERROR", "other FAIL");
    assertThat(report.findings())
        .filteredOn(finding -> finding.outcome() == Outcome.ERROR)
        .extracting(Finding::message)
        .containsOnly("the expression takes more steps than are allowed");
  }

  @Test
  void thatNoStepsAreLeftIsToldOnceAndNotOfEveryElement() {
    PolicyText list =
        PolicyText.expecting("lists.range(100).all(a, a >= item)").with("each", "lists.range(90)");
    PolicyText map =
        PolicyText.expecting("lists.range(100).all(a, string(a) != item)")
            .with("each", PolicyText.quoted("{'a': 'b', 'c': 'd', 'e': 'f'}"));
    EvaluationOptions few = EvaluationOptions.builder().steps(200).build();

    for (PolicyText policy : List.of(list, map)) {
      assertThat(judge(policy, few).findings())
          .filteredOn(finding -> finding.outcome() == Outcome.ERROR)
          .hasSize(2); // one for each container
    }
  }

  @Test
  void theStepsOfAPolicyAreAnOption() {
    PolicyText policy = PolicyText.expecting("lists.range(100).all(a, a >= 0)");
    EvaluationOptions.Builder options = EvaluationOptions.builder();

    assertThat(judge(policy, options.steps(300).build()).findings()).isEmpty();
    assertThat(judge(policy, options.steps(50).build()).findings())
        .extracting(Finding::outcome)
        .containsExactly(Outcome.ERROR, Outcome.ERROR);
  }

  @Test
  void theDeadlineEndsALongExpression() {
    EvaluationOptions hurry =
        EvaluationOptions.builder().steps(Long.MAX_VALUE).deadline(Duration.ofSeconds(1)).build();
    Report report = judge(PolicyText.expecting(ENDLESS), hurry);

    assertThat(report.findings())
        .extracting(Finding::message)
        .containsExactly("the evaluation takes longer than PT1S");
    assertThat(report.problems()).extracting(Problem::code).containsExactly("deadline");
  }

  @Test
  void cancellingEndsALongExpressionAndLeavesOutTheRest() {
    AtomicInteger asked = new AtomicInteger();
    EvaluationOptions cancelled =
        EvaluationOptions.builder()
            .steps(Long.MAX_VALUE)
            .cancellation(() -> asked.incrementAndGet() > 3)
            .build();
    Report report = judge(PolicyText.expecting(ENDLESS), cancelled);

    assertThat(report.findings())
        .extracting(Finding::message)
        .containsExactly("the evaluation was cancelled");
    assertThat(report.problems())
        .extracting(Problem::code, Problem::message)
        .containsExactly(
            tuple("cancelled", "2 resources were not judged, the evaluation was cancelled"));
  }

  private static Report judge(PolicyText policy, EvaluationOptions options) {
    return PolicyCompiler.create().add(policy.source()).compile().evaluate(PODS, options);
  }

  private static String text(String id, String expression) {
    return PolicyText.expecting(expression).with("id", id).text();
  }
}
