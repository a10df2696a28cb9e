package dev.wharfinger.examples.custom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The policies do on their examples what the examples say. */
class PoliciesTest {
  @Test
  void theExamplesBehaveAsTheyAreFiled() {
    PolicyCompiler policies =
        PolicyCompiler.create().add(PolicySource.of(Path.of("src/main/policies")));

    assertThat(policies.checkExamples()).isEmpty();
  }
}
