package dev.wharfinger.internal.scalar;

import java.time.Duration;
import java.time.Instant;

/**
 * How far times reach: timestamps from year 1 to 9999, durations as long as 64 bits of nanoseconds
 * count (cel-spec, langdef, "Timestamp" and "Duration").
 */
public final class TimeRange {
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");
  private static final Duration SHORTEST = Duration.ofNanos(Long.MIN_VALUE);
  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

  private TimeRange() {}

  /** Whether it is a timestamp of CEL. */
  public static boolean contains(Instant time) {
    return !time.isBefore(FIRST) && !time.isAfter(LAST);
  }

  /** Whether it is a duration of CEL. */
  public static boolean contains(Duration duration) {
    return duration.compareTo(SHORTEST) >= 0 && duration.compareTo(LONGEST) <= 0;
  }

  /** Whether a number of seconds since 1970 is a timestamp of CEL. */
  public static boolean containsSecond(long epochSecond) {
    return epochSecond >= FIRST.getEpochSecond() && epochSecond <= LAST.getEpochSecond();
  }
}
