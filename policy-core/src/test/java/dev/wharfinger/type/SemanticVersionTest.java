package dev.wharfinger.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SemanticVersionTest {

  /** The example of semver.org, section 11, and numbers that text would order otherwise. */
  private static final List<String> ASCENDING =
      List.of(
          "0.9.10",
          "1.0.0-0",
          "1.0.0-2",
          "1.0.0-10",
          "1.0.0-alpha",
          "1.0.0-alpha.1",
          "1.0.0-alpha.beta",
          "1.0.0-beta",
          "1.0.0-beta.2",
          "1.0.0-beta.11",
          "1.0.0-rc.1",
          "1.0.0",
          "1.0.1",
          "1.9.0",
          "1.10.0",
          "2.0.0");

  @Test
  void versionsAreOrderedByPrecedence() {
    List<SemanticVersion> versions = ASCENDING.stream().map(SemanticVersion::parse).toList();

    for (int i = 0; i < versions.size(); i++) {
      for (int j = 0; j < versions.size(); j++) {
        assertThat(Integer.signum(versions.get(i).compareTo(versions.get(j))))
            .as(versions.get(i) + " and " + versions.get(j))
            .isEqualTo(Integer.compare(i, j));
      }
    }
  }

  @Test
  void whatIsSaidOfTheBuildDoesNotCount() {
    SemanticVersion version = SemanticVersion.parse("1.2.3-rc.1+build.7-a");

    assertThat(version)
        .isEqualTo(SemanticVersion.parse("1.2.3-rc.1"))
        .hasSameHashCodeAs(SemanticVersion.parse("1.2.3-rc.1"))
        .hasToString("1.2.3-rc.1+build.7-a");
    assertThat(version.isPrerelease()).isTrue();
    assertThat(List.of(version.major(), version.minor(), version.patch()))
        .containsExactly(1L, 2L, 3L);
    assertThat(SemanticVersion.parse("1.2.3+rc-1").isPrerelease()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1.2",
        "v1.2.3",
        " 1.2.3",
        "1.2.3 ",
        "1.2.3.4",
        "01.2.3",
        "1.02.3",
        "1.2.03",
        "1.2.-3",
        "1.2.3-",
        "1.2.3-a..b",
        "1.2.3-01",
        "1.2.3-ä",
        "1.2.3+",
        "1.2.3+a+b",
        "1.2.3-a_b",
        "1.2.9223372036854775808",
        "1.2.3-9223372036854775808"
      })
  void otherTextIsRefused(String text) {
    assertThat(SemanticVersion.tryParse(text)).isEmpty();
    assertThatThrownBy(() -> SemanticVersion.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("`" + text + "` is not a semantic version as `1.2.3`");
  }

  @ParameterizedTest
  @CsvSource({
    "v1.2.3, 1.2.3",
    "1, 1.0.0",
    "v1.2, 1.2.0",
    "01.002.0, 1.2.0",
    "000.00.0, 0.0.0",
    "1.2.03-rc.1+b, 1.2.3-rc.1+b",
    "1.2.0-rc.1, 1.2.0-rc.1"
  })
  void looseVersionsAreMadeWhole(String text, String whole) {
    assertThat(SemanticVersion.tryParseLoosely(text).map(SemanticVersion::toString))
        .contains(whole);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "v", "vv1", "1-rc.1", "1.2+b", " 1.0.0", "1. 0.0", "1..2", "V1.0.0"})
  void notEverythingIsALooseVersion(String text) {
    assertThat(SemanticVersion.tryParseLoosely(text)).isEmpty();
  }

  @Property(tries = 500)
  void whatIsReadStrictlyIsReadLooselyAsTheSame(@ForAll("almostVersions") String text) {
    Stream<SemanticVersion> strict = SemanticVersion.tryParse(text).stream();

    assertThat(strict)
        .allSatisfy(version -> assertThat(SemanticVersion.tryParseLoosely(text)).contains(version));
  }

  @Provide
  static Arbitrary<String> almostVersions() {
    return Arbitraries.of("0", "1", "10", ".", ".", "-", "+", "rc", "v", "é")
        .list()
        .ofMaxSize(9)
        .map(parts -> "1.0." + String.join("", parts));
  }
}
