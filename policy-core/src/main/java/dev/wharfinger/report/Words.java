package dev.wharfinger.report;

import dev.wharfinger.Finding;
import dev.wharfinger.Location;
import dev.wharfinger.Outcome;
import dev.wharfinger.Reason;
import dev.wharfinger.Report;
import dev.wharfinger.internal.excerpt.Glyph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words that the formats share. */
final class Words {
  private static final Pattern WEB_ADDRESS =
      Pattern.compile("https?://(?:[\\w\\-.~:/?@!$&'()*+,;=]|%\\p{XDigit}{2})+(?:#[\\w\\-.~/=]*)?");

  private Words() {}

  /** The name of an enum value as users write it. */
  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** The message, after what it is if that is no failure. */
  static String message(Finding finding) {
    return finding.outcome() == Outcome.FAIL
        ? finding.message()
        : of(finding.outcome()) + ": " + finding.message();
  }

  /** Why, in one line; where a value comes from only if that is not the place of the finding. */
  static String of(Reason reason, Location finding) {
    Location at = reason.location().orElse(finding);
    boolean elsewhere = at.line() > 0 && !at.equals(finding);
    return Glyph.line(reason + (elsewhere ? " (" + at + ")" : ""));
  }

  /** A report in a line. */
  static String verdict(Report report) {
    Summary summary = Summary.of(report);
    if (report.complies()) {
      return summary.accepted() == 0
          ? "everything complies"
          : "everything complies but for "
              + count(summary.accepted(), "accepted finding", "accepted findings");
    }
    List<String> parts = new ArrayList<>();
    parts.add(
        summary.resources() == 0
            ? "nothing was judged"
            : count(summary.failed(), "failure", "failures"));
    if (summary.unknown() > 0) {
      parts.add(summary.unknown() + " unknown");
    }
    if (summary.errors() > 0) {
      parts.add(count(summary.errors(), "error", "errors"));
    }
    if (summary.problems() > 0) {
      parts.add(count(summary.problems(), "problem", "problems"));
    }
    return String.join(", ", parts);
  }

  /** Whether a reference is an address that may be a link. */
  static boolean isWebAddress(String reference) {
    return WEB_ADDRESS.matcher(reference).matches();
  }

  /** A text of so many characters at most, and a sign that there were more. */
  static String cut(int characters, String text) {
    return text.codePointCount(0, text.length()) <= characters
        ? text
        : text.substring(0, text.offsetByCodePoints(0, characters)) + "…";
  }

  /** A number and its noun, as {@code 1 problem} or {@code 2 problems}. */
  static String count(int number, String singular, String plural) {
    return number + " " + (number == 1 ? singular : plural);
  }
}
