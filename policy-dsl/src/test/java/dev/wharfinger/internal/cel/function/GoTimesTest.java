package dev.wharfinger.internal.cel.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.scalar.DurationText;
import dev.wharfinger.internal.scalar.TimestampText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The API server reads times with Go's library, so a policy has to read the same there and here.
 */
class GoTimesTest {

  static Stream<String> rows() throws IOException {
    try (InputStream in = GoTimesTest.class.getResourceAsStream("go-times.txt")) {
      assertThat(in).isNotNull();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void timesAreReadAndWrittenAsByGo(String row) {
    int arrow = row.indexOf(" => ");
    int space = row.indexOf(' ');
    String text = row.substring(space + 1, arrow);

    assertThat(row.startsWith("duration") ? duration(text) : timestamp(text))
        .isEqualTo(row.substring(arrow + " => ".length()));
  }

  private static String duration(String text) {
    return DurationText.read(text) instanceof Duration duration
        ? duration.toNanos() + " " + GoTimes.text(duration)
        : "error";
  }

  private static String timestamp(String text) {
    return TimestampText.read(text) instanceof Instant time ? GoTimes.text(time) : "error";
  }
}
