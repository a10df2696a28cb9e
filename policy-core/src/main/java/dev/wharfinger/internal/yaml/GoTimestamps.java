package dev.wharfinger.internal.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of a point in time that go-yaml knows; needed for {@code !!timestamp} alone. */
final class GoTimestamps {
  private static final String DATE = "(\\d{4})-(\\d{1,2})-(\\d{1,2})";
  private static final String TIME = "(\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:[.,]\\d{1,9})?";
  private static final Pattern FORM =
      Pattern.compile(
          DATE + "(?:[Tt]" + TIME + "(?:Z|[+-]\\d\\d:\\d\\d)| " + TIME + ")?", Pattern.DOTALL);

  private GoTimestamps() {}

  static boolean matches(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return false;
    }
    try {
      LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
      int hour = matcher.group(4) != null ? 4 : matcher.group(7) != null ? 7 : 0;
      if (hour > 0) {
        LocalTime.of(number(matcher, hour), number(matcher, hour + 1), number(matcher, hour + 2));
      }
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
