package dev.wharfinger.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Problem;
import dev.wharfinger.Report;
import dev.wharfinger.resource.Progress;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.resource.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepsTest {
  private static final ResourceSet PODS =
      ResourceSet.parse(
          "pods.yaml",
          """
          {apiVersion: v1, kind: Pod, metadata: {name: a, namespace: shop}, spec: {}}
          ---
          {apiVersion: v1, kind: Pod, metadata: {name: b, namespace: shop}, spec: {}}
          ---
          {apiVersion: v1, kind: Namespace, metadata: {name: shop}}
          """);

  private final List<String> heard = new ArrayList<>();

  @Test
  void eachResourceThatIsJudgedIsTold() {
    Report report = judge((done, total) -> heard.add(done + "/" + total));
    assertThat(heard).containsExactly("1/3", "2/3", "3/3");
    assertThat(report.problems()).isEmpty();
  }

  @Test
  void aResourceCountsWhenItIsJudgedInEveryView() {
    Steps steps = new Steps(Optional.of((done, total) -> heard.add(done + "/" + total)), 2);
    for (int i = 0; i < 4; i++) {
      steps.next(2);
    }
    assertThat(heard).containsExactly("0/2", "1/2", "1/2", "2/2");
  }

  @Test
  void aListenerThatThrowsHearsNoMoreAndTheReportIsWholeAndSaysSo() {
    Report report =
        judge(
            (done, total) -> {
              heard.add(done + "/" + total);
              throw new IllegalStateException("the bar is closed");
            });
    assertThat(heard).containsExactly("1/3");
    assertThat(report.findings()).hasSize(2);
    assertThat(report.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.level()).isEqualTo(Problem.Level.NOTE);
              assertThat(problem.code()).isEqualTo("progress");
              assertThat(problem.message()).contains("the bar is closed");
            });
  }

  private static Report judge(Progress progress) {
    return Judge.of("kubernetes.Pod", View.WRITTEN, (pod, context) -> "it is a pod")
        .evaluate(PODS, EvaluationOptions.builder().progress(progress).build());
  }
}
