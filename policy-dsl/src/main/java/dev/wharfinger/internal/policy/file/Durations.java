package dev.wharfinger.internal.policy.file;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as CEL and Go write them: {@code 1h30m}, {@code 1.5s}; there is no unit of a day. */
final class Durations {
  private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)(ns|us|ms|s|m|h)");
  private static final Pattern WHOLE = Pattern.compile("-?(?:" + PART.pattern() + ")+|-?0");
  private static final Map<String, Long> NANOSECONDS =
      Map.of(
          "ns", 1L,
          "us", 1_000L,
          "ms", 1_000_000L,
          "s", 1_000_000_000L,
          "m", 60_000_000_000L,
          "h", 3_600_000_000_000L);

  private Durations() {}

  /** Reads a duration; empty if the text is none, or longer than 292 years. */
  static Optional<Duration> parse(String text) {
    if (text.length() > 64 || !WHOLE.matcher(text).matches()) {
      return Optional.empty();
    }
    BigDecimal nanoseconds = BigDecimal.ZERO;
    for (Matcher part = PART.matcher(text); part.find(); ) {
      BigDecimal unit = BigDecimal.valueOf(NANOSECONDS.getOrDefault(part.group(2), 0L));
      nanoseconds = nanoseconds.add(new BigDecimal(part.group(1)).multiply(unit));
    }
    if (nanoseconds.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
      return Optional.empty();
    }
    Duration duration = Duration.ofNanos(nanoseconds.longValue());
    return Optional.of(text.startsWith("-") ? duration.negated() : duration);
  }
}
