package dev.wharfinger.examples.custom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page on a first policy shows what is in this project, and what commands print of it. */
class FirstPolicyPageTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final Path PAGE = ROOT.resolve("docs/first-policy.md");
  private static final String COMMAND = "dev.wharfinger.examples.cli.Wharfinger";
  private static final Pattern RUN =
      Pattern.compile(
          "<!-- runs in (\\S+) -->\\R```sh\\Rwharfinger (.*?)\\R```\\R```text\\R(.*?)```",
          Pattern.DOTALL);

  @ParameterizedTest
  @MethodSource("runs")
  void aCommandPrintsWhatThePageShows(Run run) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), COMMAND));
    command.addAll(List.of(run.arguments().split(" ")));
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.directory(ROOT.resolve(run.folder()).toFile());

    byte[] printed = process.start().getInputStream().readAllBytes();

    assertThat(new String(printed, StandardCharsets.UTF_8).strip())
        .isEqualToNormalizingNewlines(run.output().strip());
  }

  @Test
  void everyBlockNamesItsFileOrIsRun() throws IOException {
    long fences = page().lines().filter(line -> line.startsWith("```")).count();
    long snippets = page().lines().filter(line -> line.startsWith("<!-- from ")).count();

    assertThat(snippets).isGreaterThanOrEqualTo(5);
    assertThat(runs()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(2 * snippets + 4 * runs().count()).isEqualTo(fences);
  }

  static Stream<Run> runs() throws IOException {
    Matcher matcher = RUN.matcher(page());
    return matcher.results().map(found -> new Run(found.group(1), found.group(2), found.group(3)));
  }

  private static String page() throws IOException {
    return Files.readString(PAGE);
  }

  record Run(String folder, String arguments, String output) {}
}
