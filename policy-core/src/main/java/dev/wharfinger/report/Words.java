package dev.wharfinger.report;

import dev.wharfinger.Location;
import dev.wharfinger.Reason;
import dev.wharfinger.internal.excerpt.Glyph;
import java.util.Locale;

/** The words that the formats share. */
final class Words {
  private Words() {}

  /** The name of an enum value as users write it. */
  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** Why, in one line; where a value comes from only if that is not the place of the finding. */
  static String of(Reason reason, Location finding) {
    Location at = reason.location().orElse(finding);
    boolean elsewhere = at.line() > 0 && !at.equals(finding);
    return Glyph.line(reason + (elsewhere ? " (" + at + ")" : ""));
  }

  /** A number and its noun, as {@code 1 problem} or {@code 2 problems}. */
  static String count(int number, String singular, String plural) {
    return number + " " + (number == 1 ? singular : plural);
  }
}
