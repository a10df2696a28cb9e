package dev.wharfinger.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.policy.file.Example;
import dev.wharfinger.internal.policy.file.Example.Expectation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every policy of the library. */
class LibraryTest {
  /** Policies that no control of a benchmark asks for, and why they are there all the same. */
  private static final Map<String, String> WITHOUT_CONTROLS =
      Map.of(
          "k8s-cpu-request", "benchmarks of security leave scheduling to others",
          "k8s-env-duplicate", "a mistake, of which benchmarks do not speak",
          "k8s-image-digest", "benchmarks ask for trusted images, not for pinned ones",
          "k8s-image-latest-tag", "benchmarks ask for trusted images, not for pinned ones",
          "service-type-node-port", "no benchmark limits the types of services");

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
