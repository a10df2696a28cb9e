package dev.wharfinger.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.policy.file.Example;
import dev.wharfinger.internal.policy.file.Example.Expectation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every policy of the library. */
class LibraryTest {
  /** Policies that no control of a benchmark asks for, and why they are there all the same. */
  private static final Map<String, String> WITHOUT_CONTROLS = withoutControls();

  private static Map<String, String> withoutControls() {
    try (InputStream in = LibraryTest.class.getResourceAsStream("without-controls.tsv")) {
      String table = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return table
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .collect(Collectors.toMap(row -> row[0], row -> row[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<LibraryPolicy> policies() throws IOException {
    return LibraryPolicy.all();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void aPolicyIsNamedAsItsFile(LibraryPolicy policy) {
    assertThat(policy.path()).hasFileName(policy.file().id() + ".yaml");
  }

  @ParameterizedTest
  @MethodSource("policies")
  void aPolicySaysWhyItMattersAndWhereToReadMore(LibraryPolicy policy) {
    assertThat(policy.file().header().why()).as("why of %s", policy).endsWith(".");
    assertThat(policy.file().header().references())
        .as("references of %s", policy)
        .isNotEmpty()
        .allMatch(reference -> reference.startsWith("https://"));
  }

  @ParameterizedTest
  @MethodSource("policies")
  void aPolicyNamesTheControlsThatItAnswersUnlessThereAreNone(LibraryPolicy policy) {
    assertThat(policy.file().header().controls().isEmpty())
        .as("%s has no controls", policy)
        .isEqualTo(WITHOUT_CONTROLS.containsKey(policy.file().id()));
  }

  @Test
  void whatIsSaidToHaveNoControlsIsThere() throws IOException {
    assertThat(policies())
        .extracting(LibraryPolicy::toString)
        .containsAll(WITHOUT_CONTROLS.keySet());
  }

  @ParameterizedTest
  @MethodSource("policies")
  void aPolicyShowsWhatCompliesAndWhatDoesNotAndWhereTheFindingIs(LibraryPolicy policy) {
    assertThat(policy.examples(Expectation.COMPLIANT))
        .as("compliant examples of %s", policy)
        .isNotEmpty();
    assertThat(policy.examples(Expectation.VIOLATING))
        .as("violating examples of %s, of which one says `at`", policy)
        .extracting(Example::at)
        .anyMatch(at -> at != null);
  }

  @ParameterizedTest
  @MethodSource("policies")
  void aPolicyThatLooksAtOtherResourcesShowsWhatHappensWithoutThem(LibraryPolicy policy) {
    if (policy.compiled().needsWholeSet()) {
      assertThat(policy.examples(Expectation.UNKNOWN))
          .as("unknown examples of %s", policy)
          .isNotEmpty();
    }
  }
}
