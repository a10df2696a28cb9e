package dev.wharfinger.compiler;

import dev.wharfinger.golden.GoldenFile;
import dev.wharfinger.internal.admissionpolicy.AdmissionManifestReader;
import dev.wharfinger.internal.admissionpolicy.AdmissionPolicyChecker;
import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.type.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of broken admission policies: each manifest has what is expected beside it. */
class AdmissionPolicyDiagnosticsTest {
  private static final Path CASES =
      Path.of("src/test/resources/dev/wharfinger/compiler/admission-policies");
  private static final String ENDING = ".yaml";

  static List<String> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tellsWhatIsWrong(String name) throws IOException {
    String text = Files.readString(CASES.resolve(name + ENDING));
    List<PolicyProblem> problems = new ArrayList<>();
    AdmissionPolicyChecker checker =
        new AdmissionPolicyChecker(Catalogs.builtIn(), Version.parse("1.36"));
    AdmissionManifestReader.read(new SourceText(name + ENDING, text), problems::add)
        .policies()
        .forEach(policy -> checker.check(policy, problems::add));
    String rendered =
        Diagnostics.of(problems).stream().map(Diagnostic::render).collect(Collectors.joining("\n"));
    GoldenFile.check(CASES.resolve(name + ".txt"), rendered);
  }
}
