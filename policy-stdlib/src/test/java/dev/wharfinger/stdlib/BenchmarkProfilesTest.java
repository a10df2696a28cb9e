package dev.wharfinger.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Outcome;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.ScoreCard;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.golden.GoldenFile;
import dev.wharfinger.report.ReportFormat;
import dev.wharfinger.resource.ResourceSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The profiles that stand for benchmarks, and their score cards. */
class BenchmarkProfilesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/dev/wharfinger/stdlib");

  /** How many controls each part of section 5 has in version 1.12 of the benchmark. */
  private static final Map<String, Integer> CIS_PARTS =
      Map.of("5.1", 13, "5.2", 12, "5.3", 2, "5.4", 2, "5.5", 1, "5.6", 4);

  /** How many controls each section has in versions 1.6 and 1.7 of the benchmark for Docker. */
  private static final Map<String, Integer> CIS_DOCKER_SECTIONS = Map.of("2", 18, "4", 12, "5", 32);

  /** The rules of OWASP begin with 0. */
  private static final int OWASP_LAST = 13;

  private static final List<String> NSA_CHAPTERS =
      List.of(
          "audit-logging-and-threat-detection",
          "authentication-and-authorization",
          "network-separation",
          "pod-security",
          "upgrading-and-application-security-practices");

  @ParameterizedTest
  @CsvSource({
    "nsa, nsa/",
    "cis-kubernetes, cis-kubernetes/5.",
    "cis-docker, cis-docker/",
    "owasp-docker, owasp-docker/"
  })
  void everyPolicyOfABenchmarkAnswersAControlOfIt(String profile, String benchmark) {
    assertThat(policies(profile).policies())
        .isNotEmpty()
        .allSatisfy(
            policy ->
                assertThat(policy.controls())
                    .as(policy.id())
                    .anyMatch(control -> control.startsWith(benchmark)));
  }

  @Test
  void everyControlOfTheBenchmarkIsOnItsScoreCard() {
    assertThat(controls("cis-kubernetes", "cis-kubernetes"))
        .containsExactlyInAnyOrderElementsOf(numbers(CIS_PARTS));
    assertThat(controls("cis-docker", "cis-docker"))
        .containsExactlyInAnyOrderElementsOf(numbers(CIS_DOCKER_SECTIONS));
    assertThat(controls("owasp-docker", "owasp-docker"))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(0, OWASP_LAST).mapToObj(String::valueOf).toList());
    assertThat(controls("nsa", "nsa")).containsExactlyInAnyOrderElementsOf(NSA_CHAPTERS);
  }

  @Test
  void controlThatNoPolicyAnswersIsUnknownWhateverThereIs() {
    ScoreCard card =
        report("cis-kubernetes", "{apiVersion: v1, kind: List, items: []}").scoreCard();
    assertThat(card.rows())
        .filteredOn(row -> row.policies().isEmpty())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.outcome()).isEqualTo(Outcome.UNKNOWN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nsa", "cis-kubernetes"})
  void scoreCardOfAShop(String profile) throws IOException {
    Report report = policies(profile).evaluate(shop(), closed());
    ByteArrayOutputStream card = new ByteArrayOutputStream();
    ReportFormat.SCORE_CARD.write(report, card);
    GoldenFile.check(
        GOLDEN.resolve("scorecard-" + profile + ".txt"), card.toString(StandardCharsets.UTF_8));
  }

  private static List<String> numbers(Map<String, Integer> parts) {
    return parts.entrySet().stream()
        .flatMap(
            part ->
                IntStream.rangeClosed(1, part.getValue())
                    .mapToObj(number -> part.getKey() + "." + number))
        .toList();
  }

  private static List<String> controls(String profile, String benchmark) {
    return report(profile, "{apiVersion: v1, kind: Namespace, metadata: {name: a}}")
        .scoreCard()
        .rows()
        .stream()
        .filter(row -> row.benchmark().equals(benchmark))
        .map(ScoreCard.Row::control)
        .toList();
  }

  private static Report report(String profile, String manifests) {
    return policies(profile).evaluate(ResourceSet.parse("a.yaml", manifests), closed());
  }

  private static PolicySet policies(String profile) {
    return PolicyCompiler.create().add(StandardPolicies.profile(profile)).compile();
  }

  private static ResourceSet shop() throws IOException {
    return ResourceSet.read(GOLDEN.resolve("shop.yaml"));
  }

  private static EvaluationOptions closed() {
    return EvaluationOptions.builder().closed(true).build();
  }
}
