package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.function.TimeZones;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.text.DidYouMean;
import dev.wharfinger.type.Fault;
import java.util.List;
import java.util.Set;

/** Checks literal time zones, and numbers that become durations. */
final class TimeArguments {
  /** The functions that take a time zone as the argument after the timestamp. */
  private static final Set<String> FUNCTIONS =
      Set.of(
          "getFullYear",
          "getMonth",
          "getDate",
          "getDayOfMonth",
          "getDayOfYear",
          "getDayOfWeek",
          "getHours",
          "getMinutes",
          "getSeconds",
          "getMilliseconds");

  /** No zone has a longer name, and looking for a similar one takes time. */
  private static final int LONGEST = 64;

  /** A duration shorter than this, given as a number, was hardly meant. */
  private static final long ONE_MILLISECOND = 1_000_000;

  private final Problems problems;

  TimeArguments(Problems problems) {
    this.problems = problems;
  }

  void check(Expr.Call call, String function, List<Checked> arguments) {
    if (arguments.isEmpty()) {
      return;
    }
    Checked last = arguments.get(arguments.size() - 1);
    if (takesZone(function, arguments) && last.literal() instanceof String name) {
      zone(name, last);
    } else if (function.equals("duration") && last.literal() instanceof Long number) {
      nanoseconds(call, number);
    }
  }

  /** Whether the last argument of a call is the name of a time zone. */
  static boolean takesZone(String function, List<Checked> arguments) {
    return FUNCTIONS.contains(function) && arguments.size() == 2;
  }

  private void zone(String name, Checked argument) {
    if (TimeZones.find(name).isEmpty()) {
      Fault fault = TimeZones.fault(name);
      problems.error(fault.code(), fault.message(), help(name), argument.range());
    }
  }

  private void nanoseconds(Expr.Call call, long number) {
    if (number != 0 && number < ONE_MILLISECOND && number > -ONE_MILLISECOND) {
      problems.warning(
          "duration-in-nanoseconds",
          "`" + Written.text(call) + "` is no more than so many nanoseconds",
          "write `duration('" + number + "s')` if you mean seconds",
          call.range());
    }
  }

  private static String help(String name) {
    String similar = name.length() > LONGEST ? null : DidYouMean.question(TimeZones.names(), name);
    return similar == null ? "write its name, as `Europe/Berlin`, or `+02:00`" : similar;
  }
}
