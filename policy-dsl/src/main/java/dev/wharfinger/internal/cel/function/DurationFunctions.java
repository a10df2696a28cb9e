package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.type.Scalar.DURATION;
import static dev.wharfinger.type.Scalar.INT;

import dev.wharfinger.type.Function;
import java.time.Duration;
import java.util.List;

/** The parts of a duration, rounded toward zero. */
final class DurationFunctions {
  private static final String MILLISECONDS = "getMilliseconds";
  private static final long MILLISECONDS_PER_SECOND = 1_000;
  private static final int NANOSECONDS_PER_MILLISECOND = 1_000_000;

  private DurationFunctions() {}

  static List<Function> all() {
    return List.of(
        of("getHours", "The whole hours of a duration.", d -> seconds(d) / 3600),
        of("getMinutes", "The whole minutes of a duration, hours included.", d -> seconds(d) / 60),
        of("getSeconds", "The whole seconds of a duration.", DurationFunctions::seconds));
  }

  /** The milliseconds as cel-spec has them. */
  static List<Function> milliseconds() {
    return List.of(
        of(
            MILLISECONDS,
            "The milliseconds of a duration beyond its whole seconds.",
            DurationFunctions::millisecondsOfSecond));
  }

  /** The milliseconds as cel-go has them, and so the API server: those of the seconds too. */
  static List<Function> allMilliseconds() {
    return List.of(
        of(
            MILLISECONDS,
            "The whole milliseconds of a duration, seconds included.",
            d -> seconds(d) * MILLISECONDS_PER_SECOND + millisecondsOfSecond(d)));
  }

  /** The whole seconds; {@link Duration#getSeconds} rounds down, not toward zero. */
  static long seconds(Duration duration) {
    boolean between = duration.isNegative() && duration.getNano() > 0;
    return between ? duration.getSeconds() + 1 : duration.getSeconds();
  }

  private static long millisecondsOfSecond(Duration duration) {
    return duration.minusSeconds(seconds(duration)).toNanos() / NANOSECONDS_PER_MILLISECOND;
  }

  private static Function of(String name, String doc, Overload.Unary<Duration> body) {
    return Overload.on(DURATION, name, List.of(), INT, doc).does(Duration.class, body);
  }
}
