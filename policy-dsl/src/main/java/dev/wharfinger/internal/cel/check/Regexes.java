package dev.wharfinger.internal.cel.check;

import com.google.re2j.PatternSyntaxException;
import dev.wharfinger.internal.cel.function.RegularExpressions;
import dev.wharfinger.type.Fault;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks literal regular expressions. */
final class Regexes {
  /** The functions that take a regular expression, and which argument it is. */
  private static final Map<String, Integer> FUNCTIONS =
      Map.of("matches", 1, "find", 1, "findAll", 1);

  private final Problems problems;

  Regexes(Problems problems) {
    this.problems = problems;
  }

  void check(String function, List<Checked> arguments) {
    Integer position = FUNCTIONS.get(function);
    if (position == null || arguments.size() <= position) {
      return;
    }
    Typed pattern = arguments.get(position).typed();
    if (pattern instanceof Typed.Constant constant && constant.value() instanceof String text) {
      try {
        RegularExpressions.compile(text);
      } catch (PatternSyntaxException e) {
        Fault fault = RegularExpressions.fault(e);
        problems.error(fault.code(), fault.message(), help(text), pattern.range());
      }
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
