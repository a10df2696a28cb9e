package dev.wharfinger.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceTableTest {
  @TempDir Path root;

  @BeforeEach
  void leaveResults() throws IOException {
    leave("policy-dsl", "cel-spec", 3, 2, "\"no-such-case\"");
    leave("policy-core", "yaml-probes", 272, 272, "");
    Files.createDirectories(root.resolve("examples"));
  }

  @Test
  void theResultsOfAllModulesAreSortedBySuite() throws IOException {
    assertThat(ConformanceTable.render(root, root))
        .isEqualToNormalizingNewlines(
            """
            conformance suite                    module          passed   total  failed
            cel-spec                             policy-dsl           2       3       1
            yaml-probes                          policy-core        272     272       0
            """);
  }

  @Test
  void resultsOfEarlierBuildsAreNotShownWhereTheDataIsAbsent() throws IOException {
    assertThat(ConformanceTable.render(root, root.resolve("absent")))
        .isEqualTo(
            """
            note: the conformance suites were left out, since their data is not beside the project; \
            nothing else depends on them
            """);
  }

  private void leave(String module, String suite, int total, int passed, String failed)
      throws IOException {
    Path folder = Files.createDirectories(root.resolve(module + "/target/conformance"));
    Files.writeString(
        folder.resolve(suite + ".json"),
        "{\"suite\":\"%s\",\"total\":%d,\"passed\":%d,\"failed\":[%s]}"
            .formatted(suite, total, passed, failed));
  }
}
