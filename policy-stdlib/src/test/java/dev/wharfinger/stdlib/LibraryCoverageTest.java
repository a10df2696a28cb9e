package dev.wharfinger.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicyTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the examples of the library leave out. It is in a table only where no example can show it:
 * paragraphs, each of a reason and, indented, what it is the reason of.
 */
class LibraryCoverageTest {
  private static final Path TABLE =
      Path.of("src/test/resources/dev/wharfinger/stdlib/not-covered.txt");
  private static final String INDENT = "  ";
  private static final Pattern PARAGRAPH_END = Pattern.compile("\n\n");

  private static PolicyTests tests;

  @BeforeAll
  static void runTheExamples() {
    tests = PolicyTests.of(PolicyCompiler.create().add(StandardPolicies.all()));
  }

  @Test
  void allExamplesShowWhatTheyAreFiledAs() {
    assertThat(tests.stream().filter(test -> !test.passed())).isEmpty();
  }

  @Test
  void theExamplesShowWhatIsNotInTheTable() throws IOException {
    List<String> gaps =
        tests.coverage().stream()
            .flatMap(
                policy -> policy.gaps().stream().map(gap -> policy.policy() + ": " + gap.message()))
            .toList();
    assertThat(gaps)
        .as("add an example, or say in %s why none can show it", TABLE)
        .containsExactlyInAnyOrderElementsOf(
            Files.readString(TABLE)
                .lines()
                .filter(line -> line.startsWith(INDENT))
                .map(String::strip)
                .toList());
  }

  @Test
  void theTableSaysWhyNoExampleCanShowIt() throws IOException {
    for (String paragraph : PARAGRAPH_END.splitAsStream(Files.readString(TABLE)).toList()) {
      List<String> lines = paragraph.lines().toList();
      assertThat(lines.get(0)).as("the reason of %s", lines).matches("[A-Z].*\\.");
      assertThat(lines.subList(1, lines.size()))
          .isNotEmpty()
          .allMatch(line -> line.startsWith(INDENT));
    }
  }
}
