package dev.wharfinger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationTest {

  @ParameterizedTest
  @CsvSource({
    "12, 5, spec.hostNetwork, pod.yaml:12:5",
    "12, 5, '', pod.yaml:12:5",
    "0, 0, spec.hostNetwork, pod.yaml (spec.hostNetwork)",
    "0, 0, '', pod.yaml",
  })
  void thePathStandsWhereThereIsNoLine(int line, int column, String path, String text) {
    assertThat(new Location("pod.yaml", line, column, line, column, path)).hasToString(text);
  }
}
