package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.internal.scalar.TimeRange;
import java.time.Duration;
import java.time.Instant;

/** Arithmetic on timestamps and durations. What leaves their range is an overflow. */
final class TimeArithmetic {
  private TimeArithmetic() {}

  static Object add(Instant time, Duration duration) {
    return moved("+", time, duration);
  }

  static Object subtract(Instant time, Duration duration) {
    return moved("-", time, duration.negated());
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

  private static Object moved(String operation, Instant time, Duration duration) {
    // A file may hold a time so far off that Java cannot add to it.
    if (TimeRange.contains(time)) {
      Instant sum = time.plus(duration);
      if (TimeRange.contains(sum)) {
        return sum;
      }
    }
    return Faults.overflow(operation, time);
  }

  private static Object inRange(String operation, Duration duration) {
    return TimeRange.contains(duration) ? duration : Faults.overflow(operation, duration);
  }
}
