package dev.wharfinger.internal.exception;

import dev.wharfinger.Location;
import dev.wharfinger.PolicyException;
import dev.wharfinger.PolicyException.Origin;
import dev.wharfinger.PolicyException.Subject;
import dev.wharfinger.internal.raw.ReadProblem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one line in which comments and annotations say what is accepted: {@code policy, policy in
 * container until date: reason}.
 */
final class ExceptionText {
  /** The code of what is wrong with an exception. */
  static final String CODE = "exception";

  private static final String HELP = "write `policy-id: reason`";

  private static final Pattern SYNTAX =
      Pattern.compile(
          "\\s*(?<ids>[a-z0-9*-]+(?:\\s*,\\s*[a-z0-9*-]+)*)"
              + "(?:\\s+in\\s+(?<container>\\S+?))?"
              + "(?:\\s+until\\s+(?<until>\\S+?))?"
              + "\\s*:(?<reason>.*)");

  private ExceptionText() {}

  /**
   * Reads a line.
   *
   * @param at the location of a range of the line, given by its offsets there
   * @param problems is told what is wrong, with offsets in the line
   */
  static Optional<PolicyException> read(
      String line,
      Origin origin,
      BiFunction<Integer, Integer, Location> at,
      Consumer<ReadProblem> problems) {
    Matcher matcher = SYNTAX.matcher(line);
    if (!matcher.matches()) {
      problems.accept(problem("this exception cannot be read; " + HELP, 0, line.length()));
      return Optional.empty();
    }
    if (matcher.group("reason").isBlank()) {
      problems.accept(problem("this exception gives no reason; " + HELP, 0, line.length()));
      return Optional.empty();
    }
    String until = matcher.group("until");
    LocalDate expires = until == null ? null : date(until);
    if (until != null && expires == null) {
      problems.accept(notADate(until, matcher.start("until"), matcher.end("until")));
      return Optional.empty();
    }
    String container = matcher.group("container");
    return Optional.of(
        new PolicyException(
            origin,
            List.of(matcher.group("ids").split("\\s*,\\s*", -1)),
            container == null ? Subject.ANY : new Subject("", "", "", container, ""),
            matcher.group("reason").strip(),
            "",
            expires,
            at.apply(matcher.start("ids"), line.stripTrailing().length())));
  }

  /** A day; null if the text is none. */
  static @Nullable LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  static ReadProblem notADate(String text, int start, int end) {
    return problem("`" + text + "` is not a day; write it as `2027-01-31`", start, end);
  }

  /** What is wrong with an exception, which therefore accepts nothing. */
  static ReadProblem problem(String message, int start, int end) {
    return ReadProblem.error(CODE, message, start, end);
  }
}
