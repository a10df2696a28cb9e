package dev.wharfinger.benchmarks.summary;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A number to reach.
 *
 * @param atLeast whether more is better
 * @param format how the number is printed
 * @param measured finds it; empty if it was not measured
 */
record Goal(
    String what,
    boolean atLeast,
    double bound,
    String format,
    Function<Results, Optional<Double>> measured) {

  static Goal atLeast(
      String what, double bound, String format, Function<Results, Optional<Double>> measured) {
    return new Goal(what, true, bound, format, measured);
  }

  static Goal atMost(
      String what, double bound, String format, Function<Results, Optional<Double>> measured) {
    return new Goal(what, false, bound, format, measured);
  }

  /** A line of a table: what, goal, measured, met or missed. */
  String row(Results results) {
    Optional<Double> value = measured.apply(results);
    String verdict = value.map(v -> isMet(v) ? "met" : "**missed**").orElse("");
    return "| %s | %s %s | %s | %s |%n"
        .formatted(
            what,
            atLeast ? "≥" : "≤",
            print(bound),
            value.map(this::print).orElse("not measured"),
            verdict);
  }

  boolean isMet(double value) {
    return atLeast ? value >= bound : value <= bound;
  }

  private String print(double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
