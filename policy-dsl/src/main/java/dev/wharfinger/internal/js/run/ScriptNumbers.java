package dev.wharfinger.internal.js.run;

import java.time.Duration;
import java.time.Instant;

/**
 * What comparisons and arithmetic of JavaScript make of the values that it does not have: points
 * and spans of time are milliseconds, as everywhere in JavaScript; the others are no numbers.
 */
final class ScriptNumbers {
  private ScriptNumbers() {}

  /**
   * The number of a value.
   *
   * @throws Trouble if it is none
   */
  static double of(Object value) {
    if (value instanceof Instant time) {
      return time.toEpochMilli();
    }
    if (value instanceof Duration duration) {
      return duration.toMillis();
    }
    throw Trouble.fault(
        "not-a-number",
        "`" + value + "` is no number; compare it by its methods, as `a.isGreaterThan(b)`");
  }
}
