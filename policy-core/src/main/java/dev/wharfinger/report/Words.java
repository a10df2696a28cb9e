package dev.wharfinger.report;

import java.util.Locale;

/** The words that the formats share. */
final class Words {
  private Words() {}

  /** The name of an enum value as users write it. */
  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** A number and its noun, as {@code 1 problem} or {@code 2 problems}. */
  static String count(int number, String singular, String plural) {
    return number + " " + (number == 1 ? singular : plural);
  }
}
