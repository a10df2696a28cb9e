package dev.wharfinger.internal.cel.check;

import com.google.re2j.PatternSyntaxException;
import dev.wharfinger.internal.cel.function.RegexFunctions;
import dev.wharfinger.internal.cel.function.RegexReplacement;
import dev.wharfinger.internal.cel.function.RegularExpressions;
import dev.wharfinger.internal.cel.regex.TextPattern;
import dev.wharfinger.internal.cel.syntax.Expr;
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

  void check(Expr.Call call, String function, List<Checked> arguments, Environment environment) {
    Integer position = FUNCTIONS.get(function);
    if (position == null || arguments.size() <= position) {
      return;
    }
    Checked pattern = arguments.get(position);
    if (pattern.path() instanceof Path.Literal literal && literal.value() instanceof String text) {
      literal(function, text, arguments, position);
    } else if (!Types.isOpen(pattern.type()) && !KnownElements.hasNoValue(pattern.typed())) {
      unknown(call, function, arguments, position, environment);
    }
  }

  /** A pattern that shows when it is evaluated only, and a replacement that does. */
  private void unknown(
      Expr.Call call,
      String function,
      List<Checked> arguments,
      int position,
      Environment environment) {
    boolean plain = !function.startsWith("regex.");
    Checked regex = arguments.get(position);
    Path path = plain ? Paths.result("regex", List.of(regex)) : null;
    if (!environment.facts().proves(path)) {
      String written =
          Written.text(call.arguments().get(position - (call.target() != null && plain ? 1 : 0)));
      boolean testable = plain && !environment.functions("isRegex").isEmpty();
      partial(
          path,
          "`" + written + "` may be no regular expression",
          testable
              ? "write it as a literal, or guard it with `isRegex(" + written + ") &&`"
              : "write it as a literal",
          regex);
    }
  }

  private void partial(@Nullable Path path, String message, String help, Checked at) {
    problems.unproven(new Problems.Unproven(path, "partial-conversion", message, help, at.range()));
  }

  private void literal(String function, String text, List<Checked> arguments, int position) {
    Checked regex = arguments.get(position);
    try {
      TextPattern pattern = TextPattern.compile(text);
      if (function.startsWith("regex.extract") && pattern.groups() > 1) {
        tell(RegexFunctions.severalGroups(text), "write `(?:...)` around the others", regex);
      }
      if (function.equals("regex.replace")) {
        checkReplacement(pattern, arguments.get(position + 1));
      }
    } catch (PatternSyntaxException e) {
      tell(RegularExpressions.fault(e), help(text), regex);
    }
  }

  private void checkReplacement(TextPattern pattern, Checked replacement) {
    if (replacement.path() instanceof Path.Literal literal
        && literal.value() instanceof String by) {
      String help = "`\\0` is the match, `\\1` to `\\9` its groups, `\\\\` a backslash";
      RegexReplacement.problem(by, pattern.groups())
          .ifPresent(fault -> tell(fault, help, replacement));
    } else if (!Types.isOpen(replacement.type())) {
      partial(
          null,
          "a `\\` in this may name a group that is not there",
          "write it as a literal",
          replacement);
    }
  }

  /** The API server looks at what is written as a literal, and not at what a variable holds. */
  private void tell(Fault fault, @Nullable String help, Checked at) {
    if (at.typed() instanceof Typed.Constant) {
      problems.error(fault.code(), fault.message(), help, at.range());
    } else {
      problems.advised(fault.code(), fault.message(), help, at.range());
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
