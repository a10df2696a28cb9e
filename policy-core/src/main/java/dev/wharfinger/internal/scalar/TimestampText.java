package dev.wharfinger.internal.scalar;

import dev.wharfinger.type.Fault;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Timestamps as RFC 3339 writes them, read as Go's {@code time.Parse} does: the hour may have one
 * digit, a comma may stand for the point, digits beyond nanoseconds are dropped, and offsets reach
 * to 24 hours and 60 minutes.
 */
public final class TimestampText {
  private static final Pattern TIMESTAMP =
      Pattern.compile(
          "([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{1,2}):([0-9]{2}):([0-9]{2})"
              + "(?:[.,]([0-9]+))?(?:Z|([+-])([01][0-9]|2[0-4]):([0-5][0-9]|60))");
  private static final int NANOSECOND_DIGITS = 9;

  /** Go takes others too, which no place on earth has. */
  private static final int FURTHEST_OFFSET = ZoneOffset.MAX.getTotalSeconds();

  private TimestampText() {}

  /** The timestamp that a text is, or the fault of reading it. */
  public static Object read(String text) {
    Matcher parts = TIMESTAMP.matcher(text);
    if (!parts.matches()) {
      return none(text);
    }
    try {
      Instant local =
          LocalDateTime.of(
                  number(parts, 1),
                  number(parts, 2),
                  number(parts, 3),
                  number(parts, 4),
                  number(parts, 5),
                  number(parts, 6),
                  nanoseconds(parts.group(7)))
              .toInstant(ZoneOffset.UTC);
      Instant time = local.minusSeconds(offset(parts));
      return TimeRange.contains(time) ? time : outOfRange(text);
    } catch (DateTimeException e) {
      // It looks like one, and has no such day or hour.
      return none(text);
    }
  }

  /**
   * The same, with the offset from UTC that was written, as cel-go keeps it: an {@link Instant}
   * where there is none, else an {@link OffsetDateTime}.
   */
  public static Object readWithOffset(String text) {
    Object time = read(text);
    Matcher parts = TIMESTAMP.matcher(text);
    int offset = parts.matches() ? offset(parts) : 0;
    return time instanceof Instant instant && offset != 0 && Math.abs(offset) <= FURTHEST_OFFSET
        ? instant.atOffset(ZoneOffset.ofTotalSeconds(offset))
        : time;
  }

  public static Fault outOfRange(String value) {
    return new Fault(
        "number-out-of-range",
        "`" + value + "` is out of range of timestamps, which is the years 1 to 9999");
  }

  private static int nanoseconds(@Nullable String fraction) {
    if (fraction == null) {
      return 0;
    }
    int kept = Math.min(fraction.length(), NANOSECOND_DIGITS);
    return Integer.parseInt(fraction.substring(0, kept) + "0".repeat(NANOSECOND_DIGITS - kept));
  }

  private static int offset(Matcher parts) {
    String sign = parts.group(8);
    if (sign == null) {
      return 0;
    }
    int seconds = (number(parts, 9) * 60 + number(parts, 10)) * 60;
    return sign.equals("-") ? -seconds : seconds;
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  private static Fault none(String text) {
    String shown = text.isEmpty() ? "an empty text" : "`" + text + "`";
    return new Fault("bad-conversion", shown + " is not a timestamp");
  }
}
