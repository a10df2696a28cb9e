package dev.wharfinger.internal.cel.eval;

import java.time.Duration;
import java.time.Instant;

/**
 * Arithmetic on timestamps and durations. Timestamps reach from year 1 to 9999, durations are as
 * long as 64 bits of nanoseconds count (cel-spec, langdef, "Timestamp" and "Duration").
 */
final class TimeArithmetic {
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");
  private static final Duration SHORTEST = Duration.ofNanos(Long.MIN_VALUE);
  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

  private TimeArithmetic() {}

  static Object add(Instant time, Duration duration) {
    Instant sum = time.plus(duration);
    return sum.isBefore(FIRST) || sum.isAfter(LAST) ? Faults.overflow("+", time) : sum;
  }

  static Object add(Duration left, Duration right) {
    return inRange("+", left.plus(right));
  }

  static Object subtract(Duration left, Duration right) {
    return inRange("-", left.minus(right));
  }

  static Object between(Instant from, Instant to) {
    return inRange("-", Duration.between(from, to));
  }

  private static Object inRange(String operation, Duration duration) {
    boolean fits = duration.compareTo(SHORTEST) >= 0 && duration.compareTo(LONGEST) <= 0;
    return fits ? duration : Faults.overflow(operation, duration);
  }
}
