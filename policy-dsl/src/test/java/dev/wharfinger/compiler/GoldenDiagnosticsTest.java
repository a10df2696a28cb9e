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

/** Each folder of policies beside {@code expected.txt} is a case. */
class GoldenDiagnosticsTest {
  private static final Path CASES = Path.of("src/test/resources/dev/wharfinger/compiler");

  static List<String> files() throws IOException {
    return cases("diagnostics");
  }

  static List<String> modules() throws IOException {
    return cases("module-diagnostics");
  }

  private static List<String> cases(String language) throws IOException {
    try (Stream<Path> folders = Files.list(CASES.resolve(language))) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void tellsWhatIsWrongWithFiles(String name) throws IOException {
    tellsWhatIsWrong(CASES.resolve("diagnostics").resolve(name), PolicyCompiler.create());
  }

  @ParameterizedTest
  @MethodSource("modules")
  void tellsWhatIsWrongWithModules(String name) throws IOException {
    Path folder = CASES.resolve("module-diagnostics").resolve(name);
    tellsWhatIsWrong(folder, SharedJavaScript.compiler());
  }

  private static void tellsWhatIsWrong(Path folder, PolicyCompiler empty) throws IOException {
    PolicyCompiler compiler = empty.add(PolicySource.of(folder));
    List<Diagnostic> diagnostics = compiler.diagnose();
    if (folder.getFileName().toString().startsWith("example-")) {
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
