package dev.wharfinger.admission;

import static dev.wharfinger.admission.GivenLevels.deployment;
import static dev.wharfinger.admission.GivenLevels.namespace;
import static dev.wharfinger.admission.GivenLevels.parse;
import static dev.wharfinger.admission.GivenLevels.pod;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.wharfinger.AdmissionRequest;
import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Finding;
import dev.wharfinger.Policy.Enforcement;
import dev.wharfinger.Report;
import dev.wharfinger.Report.Counts;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests about namespaces (PodSecurity, TestValidateNamespace in admission_test.go). */
class PodSecurityNamespacesTest {
  private static final EvaluationOptions SERVER =
      EvaluationOptions.builder().kubernetes("1.34").build();
  private static final String ALL = "fails: baseline restricted";

  private static Report review(
      PodSecurityConfiguration configuration, @Nullable String before, String after) {
    AdmissionRequest request =
        before == null
            ? AdmissionRequest.create(parse(namespace(after)))
            : AdmissionRequest.update(parse(namespace(before)), parse(namespace(after)));
    return GivenLevels.admission(configuration)
        .review(
            request,
            parse(
                pod("b", ALL, ""),
                pod("a", ALL, ""),
                pod("safe", ALL, "runtimeClassName: gvisor"),
                pod("good", "", ""),
                pod("c", ALL, "").replace("shop", "other"),
                deployment(ALL, "")),
            SERVER);
  }

  private static Report review(@Nullable String before, String after) {
    return review(PodSecurityConfiguration.DEFAULT, before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a level|               | %enforce: privileged, %enforce-version: v1.0",
        "the strictest|         | %enforce: restricted",
        "no change|             %enforce: restricted, %enforce-version: v1.0| %enforce: restricted, %enforce-version: v1.0",
        "a bad level stays|     %enforce: unknown|                            %enforce: unknown",
        "a bad version stays|   %enforce: baseline, %enforce-version: unknown|%enforce: baseline, %enforce-version: unknown",
        "less of a version|     %enforce: restricted, %enforce-version: v1.0| %enforce: baseline, %enforce-version: v1.0",
        "less of the latest|    %enforce: restricted, %enforce-version: latest|%enforce: baseline",
        "nothing|               %enforce: restricted, %enforce-version: v1.0| %enforce: privileged",
        "nothing any more|      %enforce: restricted, %enforce-version: v1.0| a: b",
        "more warnings|         a: b|                                         %warn: restricted, %audit: restricted",
      })
  void whatMayBeSaidIsNotAnsweredAtAll(String what, @Nullable String before, String after) {
    Report report = review(before, after);
    assertThat(report.findings()).isEmpty();
    assertThat(report.notes()).isEmpty();
    assertThat(report.counts()).containsEntry("pod-security-labels", new Counts(1, 0, 0, 0, 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a level|         |                     %enforce: unknown| enforce| unknown",
        "a version|       |                     %enforce: baseline, %enforce-version: '1.30'| enforce-version| 1.30",
        "a warned level|  |                     %warn: Baseline| warn| Baseline",
        "an empty level|  |                     %audit: ''| audit| ''",
        "a new one|       %enforce: restricted| %enforce: unknown| enforce| unknown",
        "another one|     %enforce: unknown|    %enforce: foo| enforce| foo",
        "one more|        %enforce: unknown|    %enforce: unknown, %warn: foo| warn| foo",
      })
  void aNewLabelThatCannotBeReadIsRefused(
      String what, @Nullable String before, String after, String label, String value) {
    Report report = review(before, after);
    assertThat(report.findings())
        .allSatisfy(
            finding -> {
              assertThat(finding.policy().id()).isEqualTo("pod-security-labels");
              assertThat(finding.policy().enforcement()).contains(Enforcement.DENY);
            })
        .anySatisfy(
            finding -> {
              assertThat(finding.message())
                  .startsWith(
                      "`pod-security.kubernetes.io/%s` is `%s`, where it may be "
                          .formatted(label, value.replace("''", "")));
              assertThat(finding.location().path())
                  .isEqualTo("metadata.labels['pod-security.kubernetes.io/%s']".formatted(label));
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a level|         a: b|                                        %enforce: baseline",
        "a stricter one|  %enforce: baseline|                          %enforce: restricted",
        "another version| %enforce: restricted, %enforce-version: v1.0|%enforce: restricted",
        // which is more can only be told of one version
        "less of another| %enforce: restricted, %enforce-version: v1.0|%enforce: baseline",
        "one mended|      %enforce: unknown, %enforce-version: v1.0|   %enforce: restricted",
      })
  void whatEnforcesMoreWarnsOfThePodsThatAreThere(String what, String before, String after) {
    Report report = review(before, after);
    assertThat(report.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.policy().enforcement()).contains(Enforcement.WARN);
              assertThat(finding.message())
                  .startsWith("the pod `a` and 2 others are there already and not `")
                  .endsWith(" of 1.34 refuses this");
              assertThat(finding.location().path())
                  .isEqualTo("metadata.labels['pod-security.kubernetes.io/enforce']");
              assertThat(finding.resource()).isEqualTo("Namespace/shop");
            });
  }

  @Test
  void podsOfExemptRuntimeClassesAreNotLookedAt() {
    PodSecurityConfiguration exempt =
        new PodSecurityConfiguration(Map.of(), Set.of(), Set.of(), Set.of("gvisor"));
    assertThat(review(exempt, "", "%enforce: restricted").findings())
        .extracting(Finding::message)
        .containsExactly(
            "the pod `a` and another one are there already and not `restricted:latest`: restricted"
                + " of 1.34 refuses this");
  }

  @Test
  void theDefaultOfTheClusterCountsWhereALabelGoes() {
    PodSecurityConfiguration strict =
        new PodSecurityConfiguration(Map.of("enforce", "restricted"), Set.of(), Set.of(), Set.of());
    assertThat(review(strict, "%enforce: baseline, %enforce-version: v1.0", "").findings())
        .extracting(Finding::message)
        .singleElement()
        .asString()
        .contains("not `restricted:latest`");
  }

  @Test
  void podsOfAnExemptNamespaceAreNotLookedAt() {
    PodSecurityConfiguration exempt =
        new PodSecurityConfiguration(Map.of(), Set.of("shop"), Set.of(), Set.of());
    Report report = review(exempt, "", "%enforce: restricted");
    assertThat(report.findings()).isEmpty();
    assertThat(report.notes()).containsOnly(entry("exempt", "namespace"));
    assertThat(review(exempt, "", "%enforce: unknown").findings()).hasSize(1);
  }

  @Test
  void podsThatAreNotLookedAtInTimeAreAWarning() {
    AdmissionRequest request =
        AdmissionRequest.update(parse(namespace("")), parse(namespace("%enforce: baseline")));
    Report report =
        GivenLevels.admission(PodSecurityConfiguration.DEFAULT)
            .review(
                request,
                parse(pod("a", ALL, "")),
                SERVER.toBuilder().deadline(Duration.ZERO).build());
    assertThat(report.problems()).isEmpty();
    assertThat(report.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.policy().enforcement()).contains(Enforcement.WARN);
              assertThat(finding.message())
                  .isEqualTo("only 0 of 1 pods in the namespace were judged in time");
            });
  }

  @Test
  void aSubResourceOfANamespaceIsNotAsked() {
    AdmissionRequest request =
        GivenLevels.about(
            AdmissionRequest.create(parse(namespace("%enforce: unknown"))),
            "namespaces",
            "finalize");
    assertThat(
            GivenLevels.admission(PodSecurityConfiguration.DEFAULT)
                .review(request, parse(), SERVER)
                .findings())
        .isEmpty();
  }

  @Test
  void aFileOfANamespaceIsJudgedAsIfItWereNew() {
    Report report =
        GivenLevels.admission(PodSecurityConfiguration.DEFAULT)
            .evaluate(parse(namespace("%enforce: unknown")), SERVER);
    assertThat(report.findings()).extracting(Finding::resource).containsExactly("Namespace/shop");
    assertThat(report.findings().get(0).location().line()).isEqualTo(1);
  }
}
