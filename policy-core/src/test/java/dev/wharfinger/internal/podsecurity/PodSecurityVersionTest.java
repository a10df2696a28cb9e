package dev.wharfinger.internal.podsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.type.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PodSecurityVersionTest {
  private static final Version CLUSTER = new Version(1, 34);

  @ParameterizedTest
  @ValueSource(strings = {"latest", "v1.0", "v1.1", "v1.20", "v1.10000"})
  void aVersionIsWrittenAsItIsRead(String text) {
    assertThat(PodSecurityVersion.parse(text).orElseThrow()).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "foo",
        "v2.0",
        "v1",
        "v1.",
        "1.1",
        "v1.01",
        "v1.30.1",
        "v1.-1",
        "V1.30",
        "Latest",
        " v1.30",
        "v1.30\n",
        "v1.9223372036854775808"
      })
  void aTextOfAnotherFormIsNoVersion(String text) {
    assertThat(PodSecurityVersion.parse(text)).isEmpty();
  }

  @Test
  void theLatestIsTheVersionOfTheCluster() {
    assertThat(PodSecurityVersion.LATEST.in(CLUSTER)).isEqualTo(CLUSTER);
  }

  @Test
  void anOlderVersionIsThatVersion() {
    assertThat(PodSecurityVersion.parse("v1.22").orElseThrow().in(CLUSTER))
        .isEqualTo(new Version(1, 22));
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1.35", "v1.9223372036854775807"})
  void aVersionThatTheClusterDoesNotKnowYetIsItsOwn(String text) {
    assertThat(PodSecurityVersion.parse(text).orElseThrow().in(CLUSTER)).isEqualTo(CLUSTER);
  }
}
