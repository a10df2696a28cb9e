package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.wharfinger.Finding;
import dev.wharfinger.Report;
import dev.wharfinger.resource.ResourceSet;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Policies made to take long, or to overflow the stack, when they are compiled or evaluated. */
class HostilePolicyTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final ResourceSet POD =
      ResourceSet.parse(
          "pod.yaml",
          """
          {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: a, image: x}]}}
          """);

  @Test
  void anExpressionOfAMegabyteIsTooLong() {
    assertThat(codes(PolicyText.expecting("true || ".repeat(100_000) + "true")))
        .containsExactly("too-long");
  }

  @Test
  void anExpressionNestedTenThousandDeepIsTooDeep() {
    assertThat(codes(PolicyText.expecting("(".repeat(10_000) + "true" + ")".repeat(10_000))))
        .containsExactly("too-deep");
  }

  @Test
  void variablesThatDoubleEachOtherRunOutOfSteps() {
    PolicyText policy =
        PolicyText.expecting("variables.v60 == dyn([variables.v59, variables.v59])")
            .with("variables", variables(60, "dyn([1])", "dyn([variables.v%d, variables.v%d])"));

    assertThat(messages(policy))
        .containsExactly("the expression takes more steps than are allowed");
  }

  @Test
  void variablesThatAreNestedInOneAnotherAreTooDeep() {
    String negated = "-".repeat(99) + "variables.v%d";

    assertThat(codes(reading(3, negated))).isEmpty();
    assertThat(codes(reading(1000, negated))).containsOnly("too-deep");
    assertThat(codes(reading(1000, "variables.v%d + 1"))).containsOnly("too-deep");
  }

  @Test
  void variablesAsDeepAsIsAllowedAreEvaluated() {
    assertThat(messages(reading(150, "variables.v%d + 1"))).containsExactly("container a");
  }

  @Test
  void aMessageOfWhatDoublesIsCut() {
    PolicyText policy =
        PolicyText.expecting("false")
            .with("variables", variables(25, "['a']", "variables.v%d + variables.v%d"))
            .message("{variables.v15}");

    assertThat(messages(policy))
        .singleElement()
        .satisfies(message -> assertThat(message).hasSizeLessThan(300));
  }

  /** A policy that reads the last of some variables, and fails. */
  private static PolicyText reading(int count, String next) {
    return PolicyText.expecting("variables.v" + count + " == 0")
        .with("variables", variables(count, "1", next));
  }

  /** Variables each of which is made of the one before it. */
  private static String variables(int count, String first, String next) {
    return IntStream.rangeClosed(0, count)
        .mapToObj(
            i ->
                "v"
                    + i
                    + ": "
                    + PolicyText.quoted(i == 0 ? first : next.replace("%d", "" + (i - 1))))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static List<String> codes(PolicyText policy) {
    return assertTimeoutPreemptively(
        PATIENCE,
        () ->
            PolicyCompiler.create().add(policy.source()).diagnose().stream()
                .map(Diagnostic::code)
                .toList());
  }

  private static List<String> messages(PolicyText policy) {
    Report report =
        assertTimeoutPreemptively(
            PATIENCE, () -> PolicyCompiler.create().add(policy.source()).compile().evaluate(POD));
    return report.findings().stream().map(Finding::message).toList();
  }
}
