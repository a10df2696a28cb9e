package dev.wharfinger.report;

import dev.wharfinger.Finding;
import dev.wharfinger.Location;
import dev.wharfinger.Outcome;
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
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@link ReportFormat#TEXT} and {@link ReportFormat#COLORED_TEXT}. */
record TextReport(TextStyle style) {
  /** So many policies are named in a note, the others counted. */
  private static final int NAMED = 10;

  private static final Pattern DATA = Pattern.compile("(string)?[dD]ata\\b");

  void write(Report report, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    Excerpts excerpts = new Excerpts(report.sources());
    for (Finding finding : report.findings()) {
      writer.write(text(finding, excerpts));
    }
    for (SimilarProblems problems : SimilarProblems.of(report.problems())) {
      writer.write(text(problems, excerpts));
    }
    writer.write(text(Summary.of(report)));
    writer.flush();
  }

  private String text(Finding finding, Excerpts excerpts) {
    Part look = Part.of(finding);
    String outcome = finding.outcome() == Outcome.FAIL ? "" : Words.of(finding.outcome()) + ": ";
    StringBuilder text = new StringBuilder(style.of(Part.PLACE, place(finding)));
    text.append(": ").append(style.of(look, Words.of(finding.severity())));
    text.append(' ').append(finding.policy().id());
    text.append(": ").append(outcome).append(Glyph.line(finding.message())).append('\n');
    text.append(style.excerpt(look, excerpts.of(finding)));
    finding
        .fix()
        .ifPresent(
            fix ->
                text.append("  ")
                    .append(style.of(Part.FIX, "fix: " + Glyph.line(fix.description())))
                    .append('\n'));
    for (Reason reason : finding.reasons()) {
      String note = "note: " + Words.of(reason, finding.location());
      text.append("  ").append(style.of(Part.ASIDE, note)).append('\n');
    }
    return text.toString();
  }

  /** Nothing is wrong where a note stands, so a line is enough. */
  private String text(SimilarProblems problems, Excerpts excerpts) {
    Problem problem = problems.first();
    boolean note = problem.level() == Problem.Level.NOTE;
    Part look = note ? Part.ASIDE : Part.HIGH;
    return style.of(Part.PLACE, Glyph.line(problem.location().toString()))
        + ": "
        + style.of(look, (note ? "note" : "problem") + "[" + problem.code() + "]")
        + (": " + Glyph.line(problem.message()) + others(problems.others()) + "\n")
        + (note ? "" : style.excerpt(look, excerpts.of(problem.location())));
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

  /** The lines that close a report for people. */
  static String text(Summary summary) {
    String severities =
        summary.failures().entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .map(entry -> entry.getValue() + " " + Words.of(entry.getKey()))
            .collect(Collectors.joining(", ", " (", ")"));
    return note("nothing to look at for ", summary.matchedNothing())
        + note("always skipped: ", summary.skippedByChoice())
        + note(
            "needs a parameter (by `params` of the config or a profile, or by `--param`): ",
            summary.missingParams())
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

  private static String note(String what, List<String> ids) {
    if (ids.isEmpty()) {
      return "";
    }
    String named = String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())));
    String others = ids.size() > NAMED ? " and " + (ids.size() - NAMED) + " more" : "";
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
