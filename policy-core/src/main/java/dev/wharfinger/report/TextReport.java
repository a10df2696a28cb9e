package dev.wharfinger.report;

import dev.wharfinger.AcceptedFinding;
import dev.wharfinger.Finding;
import dev.wharfinger.Location;
import dev.wharfinger.PolicyException;
import dev.wharfinger.Problem;
import dev.wharfinger.Reason;
import dev.wharfinger.Report;
import dev.wharfinger.internal.excerpt.Excerpt;
import dev.wharfinger.internal.excerpt.Glyph;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.internal.secret.Shown;
import dev.wharfinger.report.TextStyle.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@link ReportFormat#TEXT} and {@link ReportFormat#COLORED_TEXT}.
 *
 * @param verbose whether nothing is left out, be it of use to the authors of policies only
 */
record TextReport(TextStyle style, boolean verbose) {
  /** So many policies are named in a note, the others counted. */
  private static final int NAMED = 10;

  private static final Pattern VARIABLE = Pattern.compile("variables\\.\\w+");
  private static final Set<String> NOTHING = Set.of("", "0", "false", "empty", "not there");
  private static final Pattern QUOTED = Pattern.compile("'(.*)'");
  private static final Pattern DATA = Pattern.compile("(string)?[dD]ata\\b");

  void write(Report report, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    Excerpts excerpts = new Excerpts(report.sources());
    for (Finding finding : report.findings()) {
      writer.write(text(finding, excerpts));
    }
    if (verbose) {
      for (AcceptedFinding accepted : report.accepted()) {
        writer.write(text(accepted));
      }
    }
    for (SimilarProblems problems : SimilarProblems.of(report.problems())) {
      writer.write(text(problems, excerpts));
    }
    Summary summary = Summary.of(report);
    writer.write(verbose ? text(summary, Integer.MAX_VALUE) : text(summary));
    writer.flush();
  }

  private String line(Finding finding) {
    return style.of(Part.PLACE, place(finding))
        + ": "
        + style.of(Part.of(finding), Words.of(finding.severity()))
        + (" " + finding.policy().id() + ": " + Glyph.line(Words.message(finding)) + "\n");
  }

  /** By what right it is accepted stands where the excerpt is otherwise. */
  private String text(AcceptedFinding accepted) {
    PolicyException exception = accepted.exception();
    String where = AcceptedWords.where(exception, new FileNames(""));
    String why = AcceptedWords.why(exception);
    String note = "accepted (" + where + ")" + (why.isEmpty() ? "" : ": " + why);
    return line(accepted.finding()) + "  " + style.of(Part.ASIDE, Glyph.line(note)) + "\n";
  }

  private String text(Finding finding, Excerpts excerpts) {
    StringBuilder text = new StringBuilder(line(finding));
    text.append(style.excerpt(Part.of(finding), excerpts.of(finding)));
    finding
        .fix()
        .ifPresent(
            fix ->
                text.append("  ")
                    .append(style.of(Part.FIX, "fix: " + Glyph.line(fix.description())))
                    .append('\n'));
    for (Reason reason : finding.reasons()) {
      if (!verbose && isTold(reason, finding)) {
        continue;
      }
      String note = "note: " + Words.of(reason, finding.location());
      text.append("  ").append(style.of(Part.ASIDE, note)).append('\n');
    }
    return text.toString();
  }

  /**
   * What a policy calls something tells nobody more than the message that has its value, or that
   * says what is not there; unless it tells of another place.
   */
  private static boolean isTold(Reason reason, Finding finding) {
    Matcher quoted = QUOTED.matcher(reason.value());
    String value = quoted.matches() ? quoted.group(1) : reason.value();
    return VARIABLE.matcher(reason.expression()).matches()
        && reason.location().filter(at -> !at.equals(finding.location())).isEmpty()
        && (NOTHING.contains(value)
            || Pattern.compile("(?<!\\w)" + Pattern.quote(value) + "(?!\\w)")
                .matcher(finding.message())
                .find());
  }

  /** Nothing is wrong where a note stands, so a line is enough. */
  private String text(SimilarProblems problems, Excerpts excerpts) {
    Problem problem = problems.first();
    return line(problems)
        + (isNote(problem) ? "" : style.excerpt(Part.HIGH, excerpts.of(problem.location())));
  }

  private static boolean isNote(Problem problem) {
    return problem.level() == Problem.Level.NOTE;
  }

  /** Where a problem is, and what. */
  String line(SimilarProblems problems) {
    Problem problem = problems.first();
    boolean note = isNote(problem);
    Part look = note ? Part.ASIDE : Part.HIGH;
    return style.of(Part.PLACE, Glyph.line(problem.location().toString()))
        + ": "
        + style.of(look, (note ? "note" : "problem") + "[" + problem.code() + "]")
        + (": " + Glyph.line(problem.message()) + others(problems.others()) + "\n");
  }

  private static String others(int others) {
    return others == 0
        ? ""
        : " (and " + Words.count(others, "place", "places") + " more of which the same is true)";
  }

  /** Without a line, nothing but its name tells a resource from the others in the same place. */
  private static String place(Finding finding) {
    Location location = finding.location();
    boolean named = location.line() == 0 && !finding.resource().isEmpty();
    return Glyph.line(named ? location.file() + " (" + subject(finding) + ")" : location + "");
  }

  private static String subject(Finding finding) {
    String path = finding.location().path();
    return finding.resource() + (path.isEmpty() ? "" : " " + path);
  }

  /** The lines that close a report for people; what would fill too many of them is counted. */
  static String text(Summary summary) {
    return text(summary, NAMED);
  }

  private static String text(Summary summary, int most) {
    String severities =
        summary.failures().entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .map(entry -> entry.getValue() + " " + Words.of(entry.getKey()))
            .collect(Collectors.joining(", ", " (", ")"));
    boolean few = summary.matchedNothing().size() <= most;
    return (few ? note("nothing to look at for ", summary.matchedNothing(), most) : "")
        + note("always skipped: ", summary.skippedByChoice(), most)
        + note(
            "needs a parameter (`params` of a config or profile, `--param`, `PolicyCompiler.param`): ",
            summary.missingParams(),
            most)
        + String.join(
            ", ",
            Words.count(summary.resources(), "resource", "resources"),
            Words.count(summary.policies() - summary.definitions(), "policy", "policies")
                + definitions(summary.definitions())
                + ": "
                + Words.count(summary.failed(), "failure", "failures")
                + (summary.failed() == 0 ? "" : severities),
            summary.unknown() + " unknown",
            Words.count(summary.errors(), "error", "errors"),
            Words.count(summary.problems(), "problem", "problems")
                + (summary.accepted() == 0 ? "" : ", " + summary.accepted() + " accepted"),
            Words.count(summary.matchedNothing().size(), "policy", "policies") + " matched nothing")
        + "\n";
  }

  private static String definitions(int count) {
    return count == 0
        ? ""
        : ", " + Words.count(count, "definition", "definitions") + " with validations";
  }

  private static String note(String what, List<String> ids, int most) {
    if (ids.isEmpty()) {
      return "";
    }
    String named = String.join(", ", ids.subList(0, Math.min(most, ids.size())));
    String others = ids.size() > most ? " and " + (ids.size() - most) + " more" : "";
    return "note: " + what + named + others + "\n";
  }

  /** Splits each file into lines once, however many findings it has. */
  private static final class Excerpts {
    private final Map<String, String> sources;
    private final Map<String, SourceText> split = new HashMap<>();

    Excerpts(Map<String, String> sources) {
      this.sources = sources;
    }

    /** What a Secret holds is not shown, whatever it looks like. */
    String of(Finding finding) {
      Location location = finding.location();
      boolean data = DATA.matcher(location.path()).lookingAt();
      return of(location, data && finding.resource().startsWith("Secret/"));
    }

    String of(Location location) {
      return of(location, false);
    }

    private String of(Location location, boolean hidden) {
      String text = sources.get(location.file());
      if (text == null || text.isEmpty()) {
        return "";
      }
      SourceText source =
          split.computeIfAbsent(location.file(), file -> new SourceText(file, text));
      return location.line() < 1 || location.line() > source.lineCount()
          ? ""
          : new Excerpt(shown(source, location, hidden), location).render();
    }

    private static String shown(SourceText source, Location location, boolean hidden) {
      int number = location.line();
      String before = number > 1 ? source.lineText(number - 1) : "";
      String line = Shown.line(before, source.lineText(number));
      int column =
          line.offsetByCodePoints(
              0, Math.min(location.column() - 1, line.codePointCount(0, line.length())));
      return hidden
          ? line.substring(0, column) + "•".repeat(line.codePointCount(column, line.length()))
          : line;
    }
  }
}
