package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.type.Scalar.DURATION;
import static dev.wharfinger.type.Scalar.INT;
import static dev.wharfinger.type.Scalar.STRING;
import static dev.wharfinger.type.Scalar.TIMESTAMP;

import dev.wharfinger.internal.cel.eval.Faults;
import dev.wharfinger.internal.scalar.DurationText;
import dev.wharfinger.internal.scalar.TimeRange;
import dev.wharfinger.internal.scalar.TimestampText;
import dev.wharfinger.type.Function;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes a timestamp or a duration, and what these become. */
final class TimeConversions {
  private static final long NANOSECONDS = 1_000_000_000L;

  private TimeConversions() {}

  static List<Function> all() {
    return List.of(
        Overload.global("timestamp", List.of(TIMESTAMP), TIMESTAMP, "The same timestamp.")
            .does(TimeConversions::same),
        Overload.global(
                "timestamp", List.of(INT), TIMESTAMP, "The timestamp so many seconds after 1970.")
            .does(Long.class, TimeConversions::timestamp),
        Overload.global("duration", List.of(DURATION), DURATION, "The same duration.")
            .does(Duration.class, duration -> duration),
        Overload.global(
                "duration",
                List.of(STRING),
                DURATION,
                "The duration that a text denotes, as `1h30m` or `-1.5s`.")
            .does(String.class, DurationText::read),
        Overload.global("duration", List.of(INT), DURATION, "The duration of so many nanoseconds.")
            .does(Long.class, Duration::ofNanos),
        Overload.global("int", List.of(TIMESTAMP), INT, "The whole seconds after 1970.")
            .doesAtTime(Instant::getEpochSecond),
        Overload.global("int", List.of(DURATION), INT, "The nanoseconds of a duration.")
            .does(Duration.class, TimeConversions::nanoseconds),
        Overload.global(
                "string", List.of(TIMESTAMP), STRING, "The time in UTC, as RFC 3339 has it.")
            .does(TimeConversions::text),
        Overload.global("string", List.of(DURATION), STRING, "The seconds of a duration, as `90s`.")
            .does(Duration.class, GoTimes::text));
  }

  static List<Function> reading() {
    return List.of(timestampOfText().does(String.class, TimestampText::read));
  }

  /** In the API server, timestamps keep the offset that they were written with. */
  static List<Function> readingWithOffset() {
    return List.of(timestampOfText().does(String.class, TimestampText::readWithOffset));
  }

  private static Overload timestampOfText() {
    return Overload.global(
        "timestamp",
        List.of(STRING),
        TIMESTAMP,
        "The timestamp that a text of RFC 3339 denotes, as `2026-01-31T12:00:00Z`.");
  }

  private static Object same(@Nullable Object value) {
    return value instanceof Instant || value instanceof OffsetDateTime
        ? value
        : Faults.noSuchOverload("timestamp", value);
  }

  private static Object text(@Nullable Object value) {
    if (value instanceof OffsetDateTime time) {
      return GoTimes.text(time);
    }
    return value instanceof Instant time
        ? GoTimes.text(time)
        : Faults.noSuchOverload("string", value);
  }

  private static Object timestamp(long seconds) {
    return TimeRange.containsSecond(seconds)
        ? Instant.ofEpochSecond(seconds)
        : TimestampText.outOfRange(Long.toString(seconds));
  }

  private static Object nanoseconds(Duration duration) {
    return TimeRange.contains(duration)
        ? (Object) (duration.getSeconds() * NANOSECONDS + duration.getNano())
        : Faults.overflow("int", duration);
  }
}
