package dev.wharfinger.examples.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is documented and installed is what the code reads. */
class VariablesTest {
  private static final Path PAGE = Path.of("..", "..", "docs", "getting-started-webhook.md");
  private static final Pattern NAME = Pattern.compile("WHARFINGER_[A-Z_]+");

  @ParameterizedTest
  @EnumSource
  void everyVariableIsInTheTableOfThePage(Variable variable) throws IOException {
    String byDefault = variable.byDefault().map(value -> "`" + value + "`").orElse("");
    assertThat(Files.readString(PAGE).lines())
        .contains("| `%s` | %s | %s |".formatted(variable.key(), byDefault, variable.meaning()));
  }

  @Test
  void thePageAndTheManifestsNameNoOthers() throws IOException {
    Set<String> named = new TreeSet<>(names(PAGE));
    try (Stream<Path> manifests = Files.list(Path.of("src/main/kubernetes"))) {
      for (Path manifest : manifests.toList()) {
        named.addAll(names(manifest));
      }
    }
    assertThat(named).isSubsetOf(Arrays.stream(Variable.values()).map(Variable::key).toList());
  }

  @Test
  void theCodeReadsVariablesByThisListOnly() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      List<Path> naming =
          sources
              .filter(Files::isRegularFile)
              .filter(file -> !file.endsWith("Variable.java"))
              .filter(VariablesTest::reads)
              .toList();
      assertThat(naming).isEmpty();
    }
  }

  private static boolean reads(Path file) {
    try {
      String text = Files.readString(file);
      return text.contains("\"WHARFINGER_") || text.contains("getenv(\"");
    } catch (IOException e) {
      throw new AssertionError(file.toString(), e);
    }
  }

  private static Set<String> names(Path file) throws IOException {
    return NAME.matcher(Files.readString(file))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }
}
