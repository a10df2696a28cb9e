package dev.wharfinger.internal.cel.function;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Timestamps and durations as text, as cel-go writes them. */
public final class GoTimes {
  private static final double NANOS = 1e9;

  private GoTimes() {}

  /** RFC 3339 in UTC, with no more digits of a second than it needs. */
  public static String text(Instant time) {
    String text = time.toString();
    int point = text.indexOf('.');
    if (point < 0) {
      return text;
    }
    int end = text.length() - 1;
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    return text.substring(0, end) + "Z";
  }

  /** RFC 3339 with the offset of the time. */
  public static String text(OffsetDateTime time) {
    String inUtc = text(time.toLocalDateTime().toInstant(ZoneOffset.UTC));
    return inUtc.substring(0, inUtc.length() - 1) + time.getOffset().getId();
  }

  /** Seconds, as a double has them. */
  public static String text(Duration duration) {
    long seconds = duration.getSeconds();
    long nanos = duration.getNano();
    if (seconds < 0 && nanos > 0) {
      // Both parts have the same sign, as in Go, so that the sum is rounded the same.
      seconds++;
      nanos -= (long) NANOS;
    }
    return GoNumbers.plain(seconds + nanos / NANOS) + "s";
  }
}
