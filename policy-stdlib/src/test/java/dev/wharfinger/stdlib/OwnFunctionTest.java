package dev.wharfinger.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.Finding;
import dev.wharfinger.Outcome;
import dev.wharfinger.Report;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.Scalar;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnFunctionTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      spec:
        containers:
        - {name: a, image: "7", securityContext: {privileged: true}}
        - {name: b, image: "x"}
      """;

  private static final String POLICY =
      """
      id: numbered-image
      title: Images have great numbers
      severity: low
      match: kubernetes.Container
      expression: numberOf(self.image) > 9
      message: "{numberOf(self.image)} is too small"
      """;

  @Test
  void aFunctionOfTheEmbedderIsCalled() {
    assertThat(evaluate().findings())
        .filteredOn(finding -> finding.outcome() == Outcome.FAIL)
        .extracting(Finding::message)
        .contains("7 is too small");
  }

  @Test
  void aFunctionThatThrowsIsAnErrorOfItsPolicyAndHidesNoOther() {
    assertThat(evaluate().findings())
        .extracting(finding -> finding.policy().id() + " " + finding.outcome())
        .contains("numbered-image ERROR", "k8s-privileged-container FAIL");
  }

  private static Report evaluate() {
    Function numberOf =
        new Function(
            "numberOf",
            null,
            List.of(Scalar.STRING),
            Scalar.INT,
            false,
            "The number that a text is.",
            "test",
            (context, arguments) -> Long.valueOf(String.valueOf(arguments[0])));
    Catalog catalog = Catalogs.builtIn().with(List.of(numberOf));
    return PolicyCompiler.create()
        .catalog(catalog)
        .add(PolicySource.of("numbered-image.yaml", POLICY))
        .add(StandardPolicies.profile("recommended"))
        .compile()
        .evaluate(ResourceSet.parse("pod.yaml", POD));
  }
}
