package dev.wharfinger.internal.cel.check;

import com.google.re2j.PatternSyntaxException;
import dev.wharfinger.internal.cel.function.RegexFunctions;
import dev.wharfinger.internal.cel.function.RegexReplacement;
import dev.wharfinger.internal.cel.function.RegularExpressions;
import dev.wharfinger.internal.cel.regex.TextPattern;
import dev.wharfinger.type.Fault;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks literal regular expressions. */
final class Regexes {
  /** The functions that take a regular expression, and which argument it is. */
  private static final Map<String, Integer> FUNCTIONS =
      Map.of(
          "matches",
          1,
          "find",
          1,
          "findAll",
          1,
          "regex.extract",
          1,
          "regex.extractAll",
          1,
          "regex.replace",
          1);

  private final Problems problems;

  Regexes(Problems problems) {
    this.problems = problems;
  }

  void check(String function, List<Checked> arguments) {
    Integer position = FUNCTIONS.get(function);
    if (position == null || arguments.size() <= position) {
      return;
    }
    Typed regex = arguments.get(position).typed();
    if (regex instanceof Typed.Constant constant && constant.value() instanceof String text) {
      try {
        TextPattern pattern = TextPattern.compile(text);
        if (function.startsWith("regex.extract") && pattern.groups() > 1) {
          Fault fault = RegexFunctions.severalGroups(text);
          problems.error(
              fault.code(), fault.message(), "write `(?:...)` around the others", regex.range());
        }
        if (function.equals("regex.replace")) {
          checkReplacement(pattern, arguments.get(position + 1).typed());
        }
      } catch (PatternSyntaxException e) {
        Fault fault = RegularExpressions.fault(e);
        problems.error(fault.code(), fault.message(), help(text), regex.range());
      }
    }
  }

  private void checkReplacement(TextPattern pattern, Typed replacement) {
    if (replacement instanceof Typed.Constant constant && constant.value() instanceof String by) {
      RegexReplacement.problem(by, pattern.groups())
          .ifPresent(
              fault ->
                  problems.error(
                      fault.code(),
                      fault.message(),
                      "`\\0` is the match, `\\1` to `\\9` its groups, `\\\\` a backslash",
                      replacement.range()));
    }
  }

  private static @Nullable String help(String text) {
    boolean looksAround =
        text.contains("(?=")
            || text.contains("(?!")
            || text.contains("(?<=")
            || text.contains("(?<!");
    return looksAround
        ? "RE2 looks neither ahead nor behind, so that matching takes linear time; combine two tests"
        : null;
  }
}
