package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.golden.GoldenFile;
import dev.wharfinger.report.ReportFormat;
import dev.wharfinger.resource.ResourceSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder holds a policy without {@code at}, what it is given, and the report of it. */
class GoldenExplanationsTest {
  private static final Path CASES =
      Path.of("src/test/resources/dev/wharfinger/compiler/explanations");

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tellsWhy(String name) throws IOException {
    Path folder = CASES.resolve(name);
    PolicySet policies =
        PolicyCompiler.create().add(PolicySource.of(folder.resolve(name + ".yaml"))).compile();
    Path given = folder.resolve("given");
    Report report = policies.evaluate(ResourceSet.read(given));
    assertThat(report.findings()).hasSize(1);
    String text =
        ReportFormat.TEXT.format(report).replace(given.toString().replace('\\', '/') + "/", "");
    GoldenFile.check(folder.resolve("expected.txt"), text);
  }
}
