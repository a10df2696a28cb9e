package dev.wharfinger.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README shows nothing but what the build compiles and runs. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final Pattern SNIPPET =
      Pattern.compile("<!-- from (\\S+) -->\\R```(?:java|yaml)\\R(.*?)```", Pattern.DOTALL);

  @ParameterizedTest
  @MethodSource("snippets")
  void aSnippetIsFoundInTheFileThatItComesFrom(Snippet snippet) throws IOException {
    List<String> lines = Files.readAllLines(ROOT.resolve(snippet.file()));
    List<String> wanted = snippet.text().lines().toList();
    assertThat(IntStream.rangeClosed(0, lines.size() - wanted.size()))
        .as(snippet.file())
        .anyMatch(i -> withoutIndent(lines.subList(i, i + wanted.size())).equals(wanted));
  }

  @Test
  void everySnippetOfCodeNamesItsFile() throws IOException {
    long fences = readme().lines().filter(line -> line.matches("```(java|yaml)")).count();
    assertThat(fences).isGreaterThanOrEqualTo(3).isEqualTo(snippets().count());
  }

  static Stream<Snippet> snippets() throws IOException {
    Matcher matcher = SNIPPET.matcher(readme());
    return matcher.results().map(found -> new Snippet(found.group(1), found.group(2)));
  }

  private static List<String> withoutIndent(List<String> lines) {
    return String.join("\n", lines).stripIndent().lines().toList();
  }

  private static String readme() throws IOException {
    return Files.readString(ROOT.resolve("README.md"));
  }

  record Snippet(String file, String text) {}
}
