package dev.wharfinger.internal.policy.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

  @ParameterizedTest
  @CsvSource({
    "1h30m, PT1H30M",
    "1.5s, PT1.5S",
    "-2m, PT-2M",
    "0, PT0S",
    "100ms, PT0.1S",
    "1h1ns, PT1H0.000000001S"
  })
  void unitsAreAdded(String text, Duration duration) {
    assertThat(Durations.parse(text)).contains(duration);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1d", "h", "1 h", "1h-1m", "9999999999999h", "1.h", "PT1H"})
  void everythingElseIsRefused(String text) {
    assertThat(Durations.parse(text)).isEmpty();
  }
}
