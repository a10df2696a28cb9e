package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.type.Scalar.BOOL;
import static dev.wharfinger.type.Scalar.STRING;

import com.google.re2j.PatternSyntaxException;
import dev.wharfinger.internal.cel.regex.PatternCache;
import dev.wharfinger.internal.cel.regex.TextPattern;
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
            .does(String.class, String.class, RegularExpressions::matches),
        Overload.global("matches", List.of(STRING, STRING), BOOL, DOC)
            .does(String.class, String.class, RegularExpressions::matches));
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
   * A compiled expression that is likely to be asked for again.
   *
   * @throws PatternSyntaxException if it is none
   */
  static TextPattern compiled(String regex) {
    return CACHE.get(regex);
  }

  private static Object matches(String text, String regex) {
    try {
      return compiled(regex).isIn(text);
    } catch (PatternSyntaxException e) {
      return fault(e);
    }
  }
}
