package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.type.Scalar.INT;
import static dev.wharfinger.type.Scalar.STRING;

import com.google.re2j.PatternSyntaxException;
import dev.wharfinger.internal.cel.eval.Meter;
import dev.wharfinger.internal.cel.regex.TextPattern;
import dev.wharfinger.type.Cost;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What regular expressions find: {@code find} and {@code findAll} of the API server ({@code
 * pkg/cel/library/regex.go}), and cel-go's {@code regex} extension ({@code ext/regex.go}).
 */
public final class RegexFunctions {
  private static final Type TEXTS = new ListType(STRING);

  private RegexFunctions() {}

  /** The functions of Kubernetes. */
  static List<Function> finding() {
    return List.of(
        Overload.on(
                STRING,
                "find",
                List.of(STRING),
                STRING,
                "The first match of a regular expression; the empty text if there is none.")
            .costing(Cost.PATTERN)
            .takingSteps(String.class, String.class, RegexFunctions::find),
        Overload.on(
                STRING,
                "findAll",
                List.of(STRING),
                TEXTS,
                "All matches of a regular expression, one after another.")
            .costing(Cost.PATTERN)
            .takingSteps(
                String.class,
                String.class,
                (meter, text, regex) -> findAll(meter, text, regex, -1)),
        Overload.on(
                STRING,
                "findAll",
                List.of(STRING, INT),
                TEXTS,
                "The first matches of a regular expression, up to a number; all if it is negative.")
            .costing(Cost.PATTERN)
            .takingSteps(String.class, String.class, Long.class, RegexFunctions::findAll));
  }

  /** The extension of cel-go. */
  static List<Function> extension() {
    return List.of(
        Overload.global(
                "regex.extract",
                List.of(STRING, STRING),
                new OptionalType(STRING),
                "The first match of a regular expression, or of the group in it.")
            .costing(Cost.PATTERN)
            .takingSteps(String.class, String.class, RegexFunctions::extract),
        Overload.global(
                "regex.extractAll",
                List.of(STRING, STRING),
                TEXTS,
                "All matches of a regular expression, or of the group in it.")
            .costing(Cost.PATTERN)
            .takingSteps(String.class, String.class, RegexFunctions::extractAll),
        Overload.global(
                "regex.replace",
                List.of(STRING, STRING, STRING),
                STRING,
                "Replaces every match of a regular expression; `\\1` stands for its first group.")
            .costing(Cost.PATTERN)
            .takingSteps(
                String.class,
                String.class,
                String.class,
                (meter, text, regex, by) -> RegexReplacement.replace(meter, text, regex, by, -1)),
        Overload.global(
                "regex.replace",
                List.of(STRING, STRING, STRING, INT),
                STRING,
                "Replaces the first matches of a regular expression, up to a number; all if it is"
                    + " negative.")
            .costing(Cost.PATTERN)
            .takingSteps(
                String.class, String.class, String.class, Long.class, RegexReplacement::replace));
  }

  /** An expression of which it is not clear which group to extract. */
  public static Fault severalGroups(String regex) {
    return new Fault("bad-regex", "`" + regex + "` has more than one group");
  }

  private static Object find(Meter meter, String text, String regex) {
    try {
      RegexSearch search = new RegexSearch(RegularExpressions.compiled(meter, regex), text, meter);
      String found = search.find() ? search.group(0) : "";
      return search.gaveUp() ? meter.failure() : found;
    } catch (PatternSyntaxException e) {
      return RegularExpressions.fault(e);
    }
  }

  private static Object findAll(Meter meter, String text, String regex, long limit) {
    try {
      TextPattern pattern = RegularExpressions.compiled(meter, regex);
      return texts("findAll", new RegexSearch(pattern, text, meter), meter, 0, limit);
    } catch (PatternSyntaxException e) {
      return RegularExpressions.fault(e);
    }
  }

  private static Object extract(Meter meter, String text, String regex) {
    try {
      TextPattern pattern = RegularExpressions.compiled(meter, regex);
      if (pattern.groups() > 1) {
        return severalGroups(regex);
      }
      RegexSearch search = new RegexSearch(pattern, text, meter);
      if (!search.find()) {
        return search.gaveUp() ? meter.failure() : Optional.empty();
      }
      String found = search.group(pattern.groups());
      return found.isEmpty() && pattern.groups() == 1 ? Optional.empty() : Optional.of(found);
    } catch (PatternSyntaxException e) {
      return RegularExpressions.fault(e);
    }
  }

  private static Object extractAll(Meter meter, String text, String regex) {
    try {
      TextPattern pattern = RegularExpressions.compiled(meter, regex);
      return pattern.groups() > 1
          ? severalGroups(regex)
          : texts(
              "regex.extractAll",
              new RegexSearch(pattern, text, meter),
              meter,
              pattern.groups(),
              -1);
    } catch (PatternSyntaxException e) {
      return RegularExpressions.fault(e);
    }
  }

  /** What a group matched in each match; of a group in it only what is not empty. */
  private static Object texts(
      String function, RegexSearch search, Meter meter, int group, long limit) {
    List<String> texts = new ArrayList<>();
    while ((limit < 0 || texts.size() < limit) && search.find()) {
      String found = search.group(group);
      if (group == 0 || !found.isEmpty()) {
        texts.add(found);
      }
      if (texts.size() > ListLimit.MOST_ELEMENTS) {
        return ListLimit.exceeded(function);
      }
    }
    return search.gaveUp() ? meter.failure() : Collections.unmodifiableList(texts);
  }
}
