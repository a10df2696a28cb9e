package dev.wharfinger.examples.junit;

import static dev.wharfinger.testing.PolicyAssertions.assertThat;

import dev.wharfinger.Baseline;
import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.PolicySet;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.stdlib.StandardPolicies;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Only what is new fails. */
class BaselineTest {
  private static final Path BASELINE = Path.of("src/test/accepted/baseline.json");
  private static final PolicySet POLICIES =
      PolicyCompiler.create().add(StandardPolicies.profile("recommended")).compile();

  @Test
  void nothingIsFoundThatTheBaselineDoesNotKnow() {
    ResourceSet resources = ResourceSet.read(Path.of("src/test/accepted/bare.yaml"));
    EvaluationOptions onlyWhatIsNew =
        EvaluationOptions.builder().baseline(Baseline.read(BASELINE)).build();
    assertThat(resources).with(onlyWhatIsNew).compliesWith(POLICIES);
  }
}
