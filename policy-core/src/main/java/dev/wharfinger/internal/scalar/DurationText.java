package dev.wharfinger.internal.scalar;

import dev.wharfinger.type.Fault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as CEL and Go write them: {@code 1h30m}, {@code -1.5s}; there is no unit of a day.
 * Fractions are rounded as Go's {@code time.ParseDuration} rounds them.
 */
public final class DurationText {
  private static final Pattern PART =
      Pattern.compile("([0-9]*)(?:\\.([0-9]*))?(ns|us|µs|μs|ms|s|m|h)");
  private static final Map<String, Long> NANOSECONDS =
      Map.of(
          "ns", 1L,
          "us", 1_000L,
          "µs", 1_000L,
          "μs", 1_000L,
          "ms", 1_000_000L,
          "s", 1_000_000_000L,
          "m", 60_000_000_000L,
          "h", 3_600_000_000_000L);

  private DurationText() {}

  /** Reads a duration; empty if the text is none, or longer than 292 years. */
  public static Optional<Duration> parse(String text) {
    return read(text) instanceof Duration duration ? Optional.of(duration) : Optional.empty();
  }

  /** The duration that a text is, or the fault of reading it. */
  public static Object read(String text) {
    boolean negative = text.startsWith("-");
    String amount = negative || text.startsWith("+") ? text.substring(1) : text;
    if (amount.equals("0")) {
      return Duration.ZERO;
    }
    if (amount.isEmpty()) {
      return none(text);
    }
    try {
      // The sum is kept below zero, since the longest duration is one backwards.
      long sum = 0;
      Matcher part = PART.matcher(amount);
      for (int start = 0; start < amount.length(); start = part.end()) {
        part.region(start, amount.length());
        if (!part.lookingAt() || !hasDigits(part)) {
          return none(text);
        }
        sum = Math.subtractExact(sum, fraction(part));
        sum = Math.addExact(sum, negatedWhole(part));
      }
      return Duration.ofNanos(negative ? sum : Math.negateExact(sum));
    } catch (ArithmeticException | NumberFormatException e) {
      return new Fault(
          "number-out-of-range", "`" + text + "` is out of range of durations, which is 292 years");
    }
  }

  private static boolean hasDigits(Matcher part) {
    return part.end(1) > part.start(1) || part.end(2) > part.start(2);
  }

  private static long unit(Matcher part) {
    return NANOSECONDS.getOrDefault(part.group(3), 0L);
  }

  private static long negatedWhole(Matcher part) {
    String digits = part.group(1);
    return digits.isEmpty() ? 0 : Math.multiplyExact(Long.parseLong("-" + digits), unit(part));
  }

  /** Digits that no long holds are dropped, and the rest is multiplied as doubles, as Go does. */
  private static long fraction(Matcher part) {
    String written = part.group(2);
    long digits = 0;
    double scale = 1;
    for (int i = 0; written != null && i < written.length(); i++) {
      long longer = digits * 10 + (written.charAt(i) - '0');
      if (digits > Long.MAX_VALUE / 10 || longer < 0) {
        break;
      }
      digits = longer;
      scale *= 10;
    }
    return (long) (digits * (unit(part) / scale));
  }

  private static Fault none(String text) {
    String shown = text.isEmpty() ? "an empty text" : "`" + text + "`";
    return new Fault("bad-conversion", shown + " is not a duration");
  }
}
