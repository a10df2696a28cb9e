package dev.wharfinger.examples.custom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.compiler.PolicyCoverage;
import dev.wharfinger.compiler.PolicyTest;
import dev.wharfinger.compiler.PolicyTests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The policies do what their examples and tests say. */
class PoliciesTest {
  private static final Path POLICIES = Path.of("src/main/policies");

  @TestFactory
  Stream<DynamicTest> policiesDoWhatIsExpectedOfThem() {
    return DynamicTest.stream(
        PolicyTests.of(POLICIES).stream(), PolicyTest::name, PolicyTest::check);
  }

  @Test
  void theExamplesShowAllThatNamingDecides() {
    assertThat(PolicyTests.of(POLICIES.resolve("acme-naming.yaml")).coverage())
        .flatExtracting(PolicyCoverage::gaps)
        .isEmpty();
  }
}
