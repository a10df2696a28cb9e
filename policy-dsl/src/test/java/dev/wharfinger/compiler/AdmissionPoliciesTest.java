package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wharfinger.golden.GoldenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder of policies beside {@code expected.txt} is a case. */
class AdmissionPoliciesTest {
  private static final Path CASES =
      Path.of("src/test/resources/dev/wharfinger/compiler/writtenout");

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void writesWhatAClusterCanSayAndTellsWhatItCannot(String name) throws IOException {
    Path folder = CASES.resolve(name);
    AdmissionPolicies policies =
        PolicyCompiler.create()
            .add(PolicySource.of(folder))
            .admissionPolicies(name.startsWith("old-") ? "1.30" : "1.36");
    String refused =
        policies.refused().stream()
            .map(Diagnostic::render)
            .collect(Collectors.joining("\n"))
            .replace(folder.toString().replace('\\', '/') + "/", "");
    GoldenFile.check(folder.resolve("expected.txt"), policies.manifest() + refused);
  }

  @Test
  void whatIsWrittenIsAPolicyAgain() {
    AdmissionPolicies written =
        PolicyCompiler.create()
            .add(PolicyText.expecting("!self.securityContext.privileged").source())
            .admissionPolicies();

    assertThat(written.refused()).isEmpty();
    assertThat(written.written()).containsOnlyKeys("tested");
    assertThat(
            PolicyCompiler.create()
                .add(PolicySource.of("written.yaml", written.manifest()))
                .compile()
                .policies())
        .extracting(policy -> policy.id())
        .containsExactly("tested");
  }

  @Test
  void aPolicyWithErrorsIsNotWritten() {
    PolicyCompiler compiler =
        PolicyCompiler.create().add(PolicyText.expecting("self.privileged").source());

    assertThatThrownBy(compiler::admissionPolicies)
        .isInstanceOf(CompilationException.class)
        .hasMessageContaining("privileged");
  }
}
