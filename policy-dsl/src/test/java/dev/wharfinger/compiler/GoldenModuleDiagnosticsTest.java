package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.golden.GoldenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder of modules beside {@code expected.txt} is a case. */
class GoldenModuleDiagnosticsTest {
  private static final Path CASES =
      Path.of("src/test/resources/dev/wharfinger/compiler/module-diagnostics");

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tellsWhatIsWrong(String name) throws IOException {
    Path folder = CASES.resolve(name);
    PolicyCompiler compiler = SharedJavaScript.compiler().add(PolicySource.of(folder));
    List<Diagnostic> diagnostics = compiler.diagnose();
    if (name.startsWith("example-")) {
      assertThat(diagnostics).as("what is wrong besides the examples").isEmpty();
      diagnostics = compiler.checkExamples();
    }
    assertThat(diagnostics).isNotEmpty();
    String rendered =
        diagnostics.stream()
            .map(Diagnostic::render)
            .collect(Collectors.joining("\n"))
            .replace(folder.toString().replace('\\', '/') + "/", "");
    GoldenFile.check(folder.resolve("expected.txt"), rendered);
  }
}
