package dev.wharfinger.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicyCoverage;
import dev.wharfinger.compiler.PolicyTests;
import dev.wharfinger.golden.GoldenFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What the examples of the library leave out. The table may only get shorter: an example is better
 * than a line in it.
 */
class LibraryCoverageTest {
  private static final Path TABLE =
      Path.of("src/test/resources/dev/wharfinger/stdlib/not-covered.txt");

  @Test
  void theExamplesShowWhatIsNotInTheTable() throws IOException {
    PolicyTests tests = PolicyTests.of(PolicyCompiler.create().add(StandardPolicies.all()));
    assertThat(tests.stream().filter(test -> !test.passed())).isEmpty();
    GoldenFile.check(
        TABLE,
        tests.coverage().stream()
            .flatMap(policy -> policy.gaps().stream().map(gap -> line(policy, gap.message())))
            .sorted()
            .collect(Collectors.joining()));
  }

  private static String line(PolicyCoverage policy, String gap) {
    return policy.policy() + ": " + gap + "\n";
  }
}
