package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.conformance.ConformanceSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The MutatingAdmissionPolicies that Kyverno's command line is tested with. */
class KyvernoMutationsTest {

  /** None of them has a JSON patch, so none is passed over and none is applied. */
  @Test
  void allAreRefusedForWhatTheyApply() throws IOException {
    Path root = ConformanceSuite.data("admission-policies/kyverno-cli/test/cli");
    List<Path> policies;
    try (Stream<Path> files = Files.walk(root.resolve("test-mutating-admission-policy"))) {
      policies = files.filter(file -> file.endsWith("policy.yaml")).sorted().toList();
    }

    assertThat(policies).hasSize(14);
    for (Path policy : policies) {
      List<Diagnostic> errors =
          PolicyCompiler.create().add(PolicySource.of(policy)).diagnose().stream()
              .filter(diagnostic -> !diagnostic.warning())
              .toList();
      assertThat(errors).as("%s", policy).isNotEmpty();
      assertThat(errors)
          .as("%s", policy)
          .extracting(Diagnostic::code)
          .containsOnly("unsupported-mutation");
    }
  }
}
