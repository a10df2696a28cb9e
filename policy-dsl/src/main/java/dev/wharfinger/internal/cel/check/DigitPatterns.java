package dev.wharfinger.internal.cel.check;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the regular expressions of which every match is the text of a number. */
final class DigitPatterns {
  private static final String DIGITS = "(?:\\[0-9]|\\\\d)";
  private static final Pattern WHOLE =
      Pattern.compile("\\^(-\\?)?" + DIGITS + "(?:\\{\\d{1,2}(?:,(?<most>\\d{1,2}))?})?\\$");
  private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,2})(?:,(\\d{1,2}))?}");

  /** The longest number of digits that always fits an int. */
  private static final int SAFE_DIGITS = 18;

  private DigitPatterns() {}

  /** The conversions that succeed for each text that matches. */
  static List<String> conversions(String regex) {
    Matcher matcher = WHOLE.matcher(regex);
    if (!matcher.matches()) {
      return List.of();
    }
    Matcher count = COUNT.matcher(regex);
    int most = 1;
    if (count.find()) {
      most = Integer.parseInt(count.group(2) == null ? count.group(1) : count.group(2));
    }
    boolean signed = matcher.group(1) != null;
    if (most > SAFE_DIGITS || (count.reset().find() && Integer.parseInt(count.group(1)) == 0)) {
      return List.of();
    }
    return signed ? List.of("int", "double") : List.of("int", "uint", "double");
  }
}
