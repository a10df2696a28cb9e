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
import java.util.List;

/** What becomes a timestamp or a duration, and what these become. */
final class TimeConversions {
  private static final long NANOSECONDS = 1_000_000_000L;

  private TimeConversions() {}

  static List<Function> all() {
    return List.of(
        Overload.global("timestamp", List.of(TIMESTAMP), TIMESTAMP, "The same timestamp.")
            .does(Instant.class, time -> time),
        Overload.global(
                "timestamp",
                List.of(STRING),
                TIMESTAMP,
                "The timestamp that a text of RFC 3339 denotes, as `2026-01-31T12:00:00Z`.")
            .does(String.class, TimestampText::read),
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
            .does(Instant.class, Instant::getEpochSecond),
        Overload.global("int", List.of(DURATION), INT, "The nanoseconds of a duration.")
            .does(Duration.class, TimeConversions::nanoseconds),
        Overload.global(
                "string", List.of(TIMESTAMP), STRING, "The time in UTC, as RFC 3339 has it.")
            .does(Instant.class, GoTimes::text),
        Overload.global("string", List.of(DURATION), STRING, "The seconds of a duration, as `90s`.")
            .does(Duration.class, GoTimes::text));
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
