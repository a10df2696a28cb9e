package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.type.Scalar.INT;
import static dev.wharfinger.type.Scalar.STRING;
import static dev.wharfinger.type.Scalar.TIMESTAMP;

import dev.wharfinger.internal.scalar.TimeRange;
import dev.wharfinger.internal.scalar.TimestampText;
import dev.wharfinger.type.Function;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The parts of a timestamp, in UTC or in a time zone. Months and days are counted from 0, but for
 * {@code getDate}; 0 is Sunday (cel-spec, langdef, "List of Standard Definitions").
 */
final class TimestampFunctions {
  private static final int DAYS_OF_WEEK = 7;

  private TimestampFunctions() {}

  static List<Function> all() {
    List<Function> all = new ArrayList<>();
    add(all, "getFullYear", "The year", LocalDateTime::getYear);
    add(all, "getMonth", "The month from 0 to 11", time -> time.getMonthValue() - 1);
    add(all, "getDate", "The day of the month from 1", LocalDateTime::getDayOfMonth);
    add(all, "getDayOfMonth", "The day of the month from 0", time -> time.getDayOfMonth() - 1);
    add(all, "getDayOfYear", "The day of the year from 0", time -> time.getDayOfYear() - 1);
    add(
        all,
        "getDayOfWeek",
        "The day of the week from 0, which is Sunday",
        time -> time.getDayOfWeek().getValue() % DAYS_OF_WEEK);
    add(all, "getHours", "The hour from 0 to 23", LocalDateTime::getHour);
    add(all, "getMinutes", "The minute from 0 to 59", LocalDateTime::getMinute);
    add(all, "getSeconds", "The second from 0 to 59", LocalDateTime::getSecond);
    add(
        all,
        "getMilliseconds",
        "The millisecond from 0 to 999",
        time -> time.get(ChronoField.MILLI_OF_SECOND));
    return all;
  }

  private static void add(
      List<Function> all, String name, String doc, ToIntFunction<LocalDateTime> part) {
    all.add(
        Overload.on(TIMESTAMP, name, List.of(), INT, doc + ", in UTC.")
            .doesAtTime(time -> part(time, ZoneOffset.UTC, part)));
    all.add(
        Overload.on(
                TIMESTAMP,
                name,
                List.of(STRING),
                INT,
                doc + ", in a time zone as `Europe/Berlin` or `+02:00`.")
            .doesAtTime(
                (time, zone) ->
                    TimeZones.find(zone)
                        .map(found -> part(time, found, part))
                        .orElseGet(() -> TimeZones.fault(zone))));
  }

  private static Object part(Instant time, ZoneId zone, ToIntFunction<LocalDateTime> part) {
    return TimeRange.contains(time)
        ? (Object) (long) part.applyAsInt(LocalDateTime.ofInstant(time, zone))
        : TimestampText.outOfRange(time.toString());
  }
}
