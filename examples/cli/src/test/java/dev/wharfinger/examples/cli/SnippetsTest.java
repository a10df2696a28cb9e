package dev.wharfinger.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages show nothing but what the build compiles and runs. */
class SnippetsTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final String README = "README.md";
  private static final List<String> PAGES =
      List.of(
          README,
          "docs/first-policy.md",
          "docs/exceptions.md",
          "docs/fixes.md",
          "docs/getting-started-embedder.md",
          "docs/getting-started-policies.md",
          "docs/getting-started-tests.md",
          "docs/getting-started-webhook.md",
          "docs/policy-files.md",
          "docs/profiles.md");
  private static final Pattern SNIPPET =
      Pattern.compile("<!-- from (\\S+) -->\\R```\\w+\\R(.*?)```", Pattern.DOTALL);
  private static final Pattern OWN_VERSION =
      Pattern.compile(
          "<groupId>dev\\.wharfinger</groupId>\\s*<artifactId>[^<]*</artifactId>\\s*"
              + "<version>([^<]*)</version>");

  @ParameterizedTest
  @MethodSource("snippets")
  void aSnippetIsFoundInTheFileThatItComesFrom(Snippet snippet) throws IOException {
    List<String> lines = Files.readAllLines(ROOT.resolve(snippet.file()));
    List<String> wanted = snippet.text().lines().toList();
    assertThat(IntStream.rangeClosed(0, lines.size() - wanted.size()))
        .as(snippet.file())
        .anyMatch(i -> withoutIndent(lines.subList(i, i + wanted.size())).equals(wanted));
  }

  /** Without the key above it, what is copied from a page would be refused. */
  @ParameterizedTest
  @MethodSource("snippets")
  void aSnippetOfAPolicyOrOfItsTestsBeginsWithAKeyOfTheFile(Snippet snippet) throws IOException {
    if (snippet.file().matches(".*/policies/.*\\.yaml")) {
      assertThat(Files.readAllLines(ROOT.resolve(snippet.file())))
          .contains(snippet.text().lines().findFirst().orElseThrow());
    }
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void everyFileThatAPageNamesIsThatOfASnippet(String page) throws IOException {
    assertThat(snippets(page)).hasSize(text(page).split("<!-- from", -1).length - 1);
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void everySnippetOfCodeSaysWhatRunsIt(String page) throws IOException {
    List<String> lines = text(page).lines().toList();
    assertThat(IntStream.range(1, lines.size()))
        .filteredOn(i -> lines.get(i).matches("```(java|yaml)"))
        .isNotEmpty()
        .allMatch(i -> lines.get(i - 1).matches("<!-- (from|runs) .* -->"));
  }

  /** A page is copied to where no property of this build is known. */
  @ParameterizedTest
  @FieldSource("PAGES")
  void aVersionOfOursIsTheOneThatTheBuildMakes(String page) throws IOException {
    Matcher own = OWN_VERSION.matcher(text("pom.xml"));
    assertThat(own.find()).isTrue();
    assertThat(OWN_VERSION.matcher(text(page)).results().map(found -> found.group(1)))
        .allMatch(own.group(1)::equals);
  }

  static List<Snippet> snippets() throws IOException {
    List<Snippet> all = new ArrayList<>();
    for (String page : PAGES) {
      all.addAll(snippets(page));
    }
    return all;
  }

  private static List<Snippet> snippets(String page) throws IOException {
    return SNIPPET
        .matcher(text(page))
        .results()
        .map(found -> new Snippet(found.group(1), found.group(2)))
        .toList();
  }

  private static List<String> withoutIndent(List<String> lines) {
    return String.join("\n", lines).stripIndent().lines().toList();
  }

  private static String text(String page) throws IOException {
    return Files.readString(ROOT.resolve(page));
  }

  record Snippet(String file, String text) {}
}
