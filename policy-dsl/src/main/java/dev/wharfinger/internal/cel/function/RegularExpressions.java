package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.type.Scalar.BOOL;
import static dev.wharfinger.type.Scalar.STRING;

import com.google.re2j.PatternSyntaxException;
import dev.wharfinger.internal.cel.eval.Meter;
import dev.wharfinger.internal.cel.regex.PatternCache;
import dev.wharfinger.internal.cel.regex.TextPattern;
import dev.wharfinger.type.Cost;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function;
import java.util.List;

/** Matching of regular expressions of RE2, in time linear in the text. */
public final class RegularExpressions {
  private static final String DOC = "Whether a part of a text matches a regular expression of RE2.";

  private static final PatternCache CACHE = new PatternCache();

  private RegularExpressions() {}

  static List<Function> all() {
    return List.of(
        Overload.on(STRING, "matches", List.of(STRING), BOOL, DOC)
            .costing(Cost.PATTERN)
            .takingSteps(String.class, String.class, RegularExpressions::matches),
        Overload.global("matches", List.of(STRING, STRING), BOOL, DOC)
            .costing(Cost.PATTERN)
            .takingSteps(String.class, String.class, RegularExpressions::matches));
  }

  /** What a match with something that is no regular expression yields. */
  public static Fault fault(PatternSyntaxException problem) {
    return new Fault(
        "bad-regex",
        "`"
            + problem.getPattern()
            + "` is not a regular expression of RE2: "
            + problem.getDescription());
  }

  /**
   * A compiled expression that is likely to be asked for again. It takes the steps of compiling,
   * whether or not it was asked for before.
   *
   * @throws PatternSyntaxException if it is none
   */
  static TextPattern compiled(Meter meter, String regex) {
    meter.step(regex.length());
    TextPattern pattern = CACHE.get(regex);
    meter.step(pattern.pattern().programSize());
    return pattern;
  }

  private static Object matches(Meter meter, String text, String regex) {
    try {
      TextPattern pattern = compiled(meter, regex);
      return meter.step(pattern.steps(text)) ? (Object) pattern.isIn(text) : meter.failure();
    } catch (PatternSyntaxException e) {
      return fault(e);
    }
  }
}
