package dev.wharfinger.internal.cel.function;

import com.google.re2j.PatternSyntaxException;
import dev.wharfinger.internal.cel.eval.Meter;
import dev.wharfinger.internal.cel.regex.TextPattern;
import dev.wharfinger.type.Cost;
import dev.wharfinger.type.Fault;
import java.util.Optional;

/**
 * What takes the place of a match: {@code \0} to {@code \9} stand for what the groups matched,
 * {@code \\} for a backslash.
 */
public final class RegexReplacement {
  private RegexReplacement() {}

  /** Why a text cannot replace matches of an expression with some groups; empty if it can. */
  public static Optional<Fault> problem(String by, int groups) {
    for (int i = by.indexOf('\\'); i >= 0; i = by.indexOf('\\', i + 2)) {
      if (i + 1 == by.length()) {
        return Optional.of(bad("`" + by + "` ends in a backslash"));
      }
      char c = by.charAt(i + 1);
      if (c != '\\' && !isDigit(c)) {
        return Optional.of(
            bad("`\\" + Character.toString(by.codePointAt(i + 1)) + "` is no group"));
      }
      if (isDigit(c) && c - '0' > groups) {
        return Optional.of(bad("there is no group `\\" + c + "`, the expression has " + groups));
      }
    }
    return Optional.empty();
  }

  /** Replaces matches; all if the limit is negative. The replacement matters if there is one. */
  static Object replace(Meter meter, String text, String regex, String by, long limit) {
    if (limit == 0) {
      return text;
    }
    try {
      TextPattern pattern = RegularExpressions.compiled(meter, regex);
      return replace(meter, text, pattern, by, limit);
    } catch (PatternSyntaxException e) {
      return RegularExpressions.fault(e);
    }
  }

  private static Object replace(
      Meter meter, String text, TextPattern pattern, String by, long limit) {
    RegexSearch search = new RegexSearch(pattern, text, meter);
    StringBuilder replaced = new StringBuilder();
    int copied = 0;
    for (long i = 0; (limit < 0 || i < limit) && search.find(); i++) {
      Optional<Fault> problem = i == 0 ? problem(by, pattern.groups()) : Optional.empty();
      if (problem.isPresent()) {
        return problem.get();
      }
      int before = replaced.length();
      replaced.append(text, copied, search.start());
      append(replaced, by, search);
      copied = search.end();
      if (!meter.step((replaced.length() - before) / Cost.CHARACTERS_A_STEP)) {
        return meter.failure();
      }
      if (replaced.length() > TextLimit.MOST_CHARACTERS) {
        return TextLimit.exceeded("regex.replace");
      }
    }
    if (search.gaveUp()) {
      return meter.failure();
    }
    return replaced.length() + text.length() - copied > TextLimit.MOST_CHARACTERS
        ? TextLimit.exceeded("regex.replace")
        : replaced.append(text, copied, text.length()).toString();
  }

  private static void append(StringBuilder replaced, String by, RegexSearch search) {
    int copied = 0;
    for (int i = by.indexOf('\\');
        i >= 0 && replaced.length() <= TextLimit.MOST_CHARACTERS;
        i = by.indexOf('\\', copied)) {
      char c = by.charAt(i + 1);
      replaced.append(by, copied, i).append(isDigit(c) ? search.group(c - '0') : "\\");
      copied = i + 2;
    }
    replaced.append(by, copied, by.length());
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static Fault bad(String message) {
    return new Fault("bad-replacement", message);
  }
}
