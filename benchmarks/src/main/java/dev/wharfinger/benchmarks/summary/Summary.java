package dev.wharfinger.benchmarks.summary;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** Prints results as Markdown: the goals beside what was measured, and every number behind them. */
public final class Summary {
  private Summary() {}

  /** The tables. */
  public static String of(Results results) {
    StringBuilder text = new StringBuilder();
    text.append("%s, %s%n%n".formatted(LocalDate.now(ZoneOffset.UTC), Machine.describe()));
    text.append("| what | goal | measured | |%n|---|---|---|---|%n".formatted());
    Goals.all().forEach(goal -> text.append(goal.row(results)));
    text.append("%n| benchmark | time | for each | allocated |%n".formatted());
    text.append("|---|---|---|---|%n".formatted());
    results.all().forEach(measurement -> text.append(row(measurement)));
    return text.toString();
  }

  private static String row(Measurement measurement) {
    StringBuilder each = new StringBuilder();
    measurement
        .nanosecondsPer("verdicts")
        .ifPresent(time -> each.append(number("%.0f ns a verdict", time)));
    measurement
        .nanosecondsPer("bytes")
        .ifPresent(time -> each.append(number("%.1f MB/s", 1e3 / time)));
    measurement.heap().ifPresent(bytes -> each.append(number("%.0f MB in use", bytes / 1e6)));
    String allocated =
        measurement.allocated().isPresent()
            ? number("%,.0f B", measurement.allocated().getAsDouble())
            : "";
    return "| %s | %s | %s | %s |%n"
        .formatted(measurement.name(), time(measurement.nanoseconds()), each, allocated);
  }

  private static String time(double nanoseconds) {
    if (nanoseconds < 1e4) {
      return number("%.0f ns", nanoseconds);
    }
    return nanoseconds < 1e7
        ? number("%.1f µs", nanoseconds / 1e3)
        : number("%.1f ms", nanoseconds / 1e6);
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
