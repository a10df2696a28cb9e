package dev.wharfinger.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Finding;
import dev.wharfinger.Outcome;
import dev.wharfinger.Problem;
import dev.wharfinger.Report;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.resource.View;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Unknown;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgementTest {
  private static final String CRON_JOB =
      """
      apiVersion: batch/v1
      kind: CronJob
      metadata: {name: nightly, namespace: shop}
      spec:
        schedule: "0 3 * * *"
        jobTemplate:
          spec:
            template:
              spec:
                containers:
                - name: main
                  image: busybox
                initContainers:
                - name: first
                  image: busybox
                ephemeralContainers:
                - {name: debug, image: busybox}
      """;

  @Test
  void everyContainerOfEveryKindIsASubject() {
    Report report = containers().evaluate(ResourceSet.parse("job.yaml", CRON_JOB));
    assertThat(report.findings())
        .extracting(f -> f.location().path() + " " + f.message())
        .containsExactly(
            "spec.jobTemplate.spec.template.spec.containers[0] main",
            "spec.jobTemplate.spec.template.spec.initContainers[0] first",
            "spec.jobTemplate.spec.template.spec.ephemeralContainers[0] debug");
  }

  @Test
  void aFindingTellsWhereItsSubjectStands() {
    Finding first =
        containers().evaluate(ResourceSet.parse("job.yaml", CRON_JOB)).findings().get(0);
    assertThat(first.location()).hasToString("job.yaml:11:13");
    assertThat(first.resource()).isEqualTo("CronJob/shop/nightly");
  }

  @Test
  void aResourceWhoseNameCannotBeReadIsCalledSo() {
    String job = CRON_JOB.replace("name: nightly", "name: {{ .Values.name }}");
    Finding first = containers().evaluate(ResourceSet.parse("job.yaml", job)).findings().get(0);
    assertThat(first.resource()).isEqualTo("CronJob/shop/(unreadable)");
  }

  @Test
  void verdictsAreCounted() {
    Report report =
        Judge.of(
                "kubernetes.Container",
                View.WRITTEN,
                (container, context) ->
                    switch (String.valueOf(container.get("name"))) {
                      case "main" -> new Fault("x", "no reason");
                      case "first" -> new Unknown("nobody looked");
                      default -> null;
                    })
            .evaluate(ResourceSet.parse("job.yaml", CRON_JOB));
    assertThat(report.counts()).containsEntry("test-policy", new Report.Counts(1, 0, 0, 1, 1));
    assertThat(report.findings())
        .extracting(Finding::outcome)
        .containsExactly(Outcome.ERROR, Outcome.UNKNOWN);
  }

  @Test
  void whatIsNotJudgedInTimeIsAProblem() {
    EvaluationOptions hurry = EvaluationOptions.builder().deadline(Duration.ZERO).build();
    Report report = containers().evaluate(ResourceSet.parse("job.yaml", CRON_JOB), hurry);
    assertThat(report.problems()).extracting(Problem::code).containsExactly("deadline");
  }

  @Test
  void itemsOfAListAreResources() {
    String list =
        """
        apiVersion: v1
        kind: List
        items:
        - {apiVersion: v1, kind: Pod, spec: {containers: [{name: a, image: x}]}}
        - {apiVersion: v1, kind: Pod, spec: {containers: [{name: b, image: x}]}}
        """;
    Report report = containers().evaluate(ResourceSet.parse("list.yaml", list));
    assertThat(report.resources()).isEqualTo(2);
    assertThat(report.findings()).extracting(Finding::message).containsExactly("a", "b");
  }

  @Test
  void theDefaultedViewHasWhatTheServerAdds() {
    String pod =
        """
        {apiVersion: v1, kind: Pod, spec: {volumes: [{name: data}], containers: []}}
        """;
    for (View view : View.values()) {
      Report report =
          Judge.of(
                  "kubernetes.Volume",
                  view,
                  (volume, context) -> volume.get("emptyDir") == null ? "no source" : null)
              .evaluate(ResourceSet.parse("pod.yaml", pod));
      assertThat(report.findings()).hasSize(view == View.WRITTEN ? 1 : 0);
    }
  }

  @Test
  void theDefaultedViewIsThatOfTheVersionThatIsJudgedFor() {
    ResourceSet set =
        ResourceSet.parse("ns.yaml", "{apiVersion: v1, kind: Namespace, metadata: {name: shop}}");
    for (String version : List.of("1.36", "1.20", "1.36")) {
      EvaluationOptions options = EvaluationOptions.builder().kubernetes(version).build();
      Report report =
          Judge.of(
                  "kubernetes.ObjectMeta",
                  View.DEFAULTED,
                  (metadata, context) -> metadata.get("labels") == null ? "no label" : null)
              .evaluate(set, options);
      assertThat(report.findings()).hasSize(version.equals("1.20") ? 1 : 0);
    }
  }

  private static dev.wharfinger.PolicySet containers() {
    return Judge.of(
        "kubernetes.Container",
        View.WRITTEN,
        (container, context) -> String.valueOf(container.get("name")));
  }
}
