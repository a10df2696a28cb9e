package dev.wharfinger.internal.relation.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExposedPortTest {

  @ParameterizedTest
  @CsvSource({
    "80, 80, 80, '', false, true",
    "0, 0, 0, '', false, true",
    "53/udp, 53, 53, udp, false, true",
    "53/UDP, 53, 53, UDP, false, true",
    "8000-8010/tcp, 8000, 8010, tcp, false, true",
    "8010-8000, 8010, 8000, '', false, false",
    "65535, 65535, 65535, '', false, true",
    "65536, 65536, 65536, '', false, false",
    "80/http, 80, 80, http, false, false",
    "5000:5001, 5001, 5001, '', true, true",
    "127.0.0.1:80:8080/tcp, 8080, 8080, tcp, true, true",
    "[::1]:8080:8081, 8081, 8081, '', true, true",
  })
  void aPortIsReadWithWhatStandsAroundIt(
      String text, long first, long last, String protocol, boolean published, boolean valid) {
    ExposedPort port = ExposedPort.read(text).orElseThrow();

    assertThat(port).isEqualTo(new ExposedPort(first, last, protocol, published));
    assertThat(port.isValid()).isEqualTo(valid);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "http", "-80", "80-", "80,443", "80/", "/tcp", "80:", "1234567890123456789"})
  void whatIsNoPortIsNone(String text) {
    assertThat(ExposedPort.read(text)).isEmpty();
  }
}
