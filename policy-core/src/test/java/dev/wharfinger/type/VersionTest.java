package dev.wharfinger.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

  @ParameterizedTest
  @CsvSource({
    "1.36, 1, 36",
    "v1.36.2, 1, 36",
    "1.27+, 1, 27",
    "v1.29.3-gke.1200, 1, 29",
    "1.30.0-rc.1+k3s1, 1, 30"
  })
  void versionsOfDistributionsAreRead(String text, int major, int minor) {
    assertThat(Version.parse(text)).isEqualTo(new Version(major, minor));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1", "latest", "1.x", " 1.36", "1.36 ", "1.-3", "1.99999999999", "1.36\n"})
  void textThatIsNoVersionIsRefused(String text) {
    assertThat(Version.tryParse(text)).isEmpty();
    assertThatThrownBy(() -> Version.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("`" + text + "`");
  }

  @Test
  void versionsAreOrderedByNumber() {
    assertThat(Version.parse("1.9")).isLessThan(Version.parse("1.10"));
    assertThat(Version.parse("2.0")).isGreaterThan(Version.parse("1.36"));
    assertThat(Version.parse("1.36").isAtLeast(Version.parse("1.36.4"))).isTrue();
  }

  @Test
  void negativeNumbersAreRefused() {
    assertThatThrownBy(() -> new Version(1, -1)).isInstanceOf(IllegalArgumentException.class);
  }
}
