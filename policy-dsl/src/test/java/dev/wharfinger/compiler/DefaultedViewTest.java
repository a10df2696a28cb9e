package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Finding;
import dev.wharfinger.resource.ResourceSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Policies that say {@code view: defaulted}. */
class DefaultedViewTest {
  private static final ResourceSet POD =
      ResourceSet.parse(
          "pod.yaml",
          """
          apiVersion: v1
          kind: Pod
          spec:
            hostNetwork: false
            containers:
            - name: web
              image: nginx
          """);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "self.imagePullPolicy == 'Never'",
        "self.imagePullPolicy.startsWith('N')",
        "self.terminationMessagePath != ''",
      })
  void whatTheServerAlwaysFillsInMayBeReadUnasked(String expression) {
    assertThat(codes(stored(expression))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "self.imagePullPolicy == 'Never', written",
    "self.securityContext.runAsUser == 0, defaulted",
    "self.ports.all(p; p.hostPort == 0), defaulted",
  })
  void whatMayBeAbsentHasToBeAskedFor(String expression, String view) {
    PolicyText policy = PolicyText.expecting(expression.replace(';', ',')).with("view", view);
    assertThat(codes(policy)).containsExactly("unguarded-field");
  }

  @Test
  void presenceSpeaksOfWhatIsStored() {
    assertThat(findings("has(self.terminationMessagePath)")).isEmpty();
    assertThat(findings("!has(object.spec.hostNetwork)", "kubernetes.Pod")).isEmpty();
    assertThat(findings("!has(self.securityContext)")).isEmpty();
  }

  @Test
  void aDefaultIsBlamedAtWhatIsWrittenAroundIt() {
    assertThat(findings("self.imagePullPolicy != 'Always'"))
        .extracting(finding -> finding.location().toString())
        .containsExactly("pod.yaml:6:5");
  }

  private static List<Finding> findings(String expression) {
    return findings(expression, "kubernetes.Container");
  }

  private static List<Finding> findings(String expression, String match) {
    PolicyText policy =
        stored(expression).with("match", match).with("message", PolicyText.quoted("no"));
    return PolicyCompiler.create()
        .add(policy.source())
        .compile()
        .evaluate(POD, EvaluationOptions.defaults())
        .findings();
  }

  private static PolicyText stored(String expression) {
    return PolicyText.expecting(expression).with("view", "defaulted");
  }

  private static List<String> codes(PolicyText policy) {
    return PolicyCompiler.create().add(policy.source()).diagnose().stream()
        .map(Diagnostic::code)
        .toList();
  }
}
