package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.type.Scalar.BOOL;
import static dev.wharfinger.type.Scalar.STRING;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function;
import java.util.List;

/** Matching of regular expressions of RE2, in time linear in the text. */
public final class RegularExpressions {
  private static final String DOC = "Whether a part of a text matches a regular expression of RE2.";

  private RegularExpressions() {}

  static List<Function> all() {
    return List.of(
        Overload.on(STRING, "matches", List.of(STRING), BOOL, DOC)
            .does(String.class, String.class, RegularExpressions::matchesText),
        Overload.global("matches", List.of(STRING, STRING), BOOL, DOC)
            .does(String.class, String.class, RegularExpressions::matchesText));
  }

  /**
   * Compiles a regular expression.
   *
   * @throws PatternSyntaxException if it is none; {@link #fault} puts that into words
   */
  public static Pattern compile(String text) {
    return Pattern.compile(text);
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

  /** Whether any part of a text matches: {@code ^} and {@code $} are up to the pattern. */
  public static boolean matches(Pattern pattern, String text) {
    return pattern.matcher(text).find();
  }

  private static Object matchesText(String text, String pattern) {
    try {
      return matches(compile(pattern), text);
    } catch (PatternSyntaxException e) {
      return fault(e);
    }
  }
}
