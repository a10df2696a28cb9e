package dev.wharfinger.internal.dockerfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wharfinger.conformance.ConformanceSuite;
import dev.wharfinger.internal.raw.ReadProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files that BuildKit tests its parser with, and the dumps it makes of them. */
class BuildKitFilesTest {

  @Test
  void theSyntaxTreeIsThatOfBuildKit() throws IOException {
    ConformanceSuite suite = ConformanceSuite.named("dockerfile-dumps");
    for (Path folder : folders("dockerfile/parser/testfiles")) {
      String expected = Files.readString(folder.resolve("result"), UTF_8);
      String dump = read(folder).dump() + "\n";
      suite.check(
          folder.getFileName().toString(),
          dump.equals(expected) ? "" : "the dump is\n" + dump + "instead of\n" + expected);
    }
    suite.finish(33);
  }

  @Test
  void whatBuildKitRefusesIsAProblem() throws IOException {
    ConformanceSuite suite = ConformanceSuite.named("dockerfile-negative");
    for (Path folder : folders("dockerfile/parser/testfiles-negative")) {
      boolean refused =
          read(folder).file().problems().stream()
              .anyMatch(problem -> problem.level() == ReadProblem.Level.ERROR);
      suite.check(folder.getFileName().toString(), refused ? "" : "no problem was found");
    }
    suite.finish(4);
  }

  private static ReadDockerfile read(Path folder) throws IOException {
    return ReadDockerfile.of(Files.readString(folder.resolve("Dockerfile"), UTF_8));
  }

  private static List<Path> folders(String path) throws IOException {
    try (Stream<Path> folders = Files.list(ConformanceSuite.data(path))) {
      return folders.sorted().toList();
    }
  }
}
