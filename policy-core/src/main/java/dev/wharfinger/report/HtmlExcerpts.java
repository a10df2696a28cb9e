package dev.wharfinger.report;

import dev.wharfinger.Finding;
import dev.wharfinger.Fix;
import dev.wharfinger.Location;
import dev.wharfinger.internal.excerpt.Excerpt;
import dev.wharfinger.internal.raw.SourceText;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The lines around findings and problems, with the range marked. */
final class HtmlExcerpts {
  /** So many lines are shown before a range, and behind it. */
  private static final int AROUND = 2;

  /** Of a longer range, the rest is not shown. */
  private static final int MARKED = 8;

  private static final Pattern DATA = Pattern.compile("(string)?[dD]ata\\b");

  private final Map<String, String> sources;
  private final Map<String, ShownSource> shown = new HashMap<>();

  HtmlExcerpts(Map<String, String> sources) {
    this.sources = sources;
  }

  /** Writes the lines of a finding; what a Secret holds is not shown, whatever it looks like. */
  void write(Finding finding, HtmlWriter html) throws IOException {
    Location location = finding.location();
    boolean data = DATA.matcher(location.path()).lookingAt();
    write(location, data && finding.resource().startsWith("Secret/"), html);
  }

  /** Writes the lines that a fix takes out and puts in. */
  void write(Fix fix, HtmlWriter html) throws IOException {
    if (fix.edits().isEmpty()) {
      return;
    }
    String file = fix.edits().get(0).location().file();
    String text = sources.get(file);
    if (text == null) {
      return;
    }
    List<FixDiff.Line> lines = FixDiff.of(shown(file, text), fix.edits()).lines();
    if (lines.isEmpty()) {
      return;
    }
    html.open("pre", "class", "diff");
    for (FixDiff.Line line : lines) {
      html.element("b", Integer.toString(line.number()));
      html.element(line.added() ? "ins" : "del", line.toString()).newLine();
    }
    html.close("pre");
  }

  private ShownSource shown(String file, String text) {
    return shown.computeIfAbsent(file, name -> new ShownSource(new SourceText(name, text)));
  }

  /** Writes the lines of a problem. */
  void write(Location location, HtmlWriter html) throws IOException {
    write(location, false, html);
  }

  private void write(Location location, boolean hidden, HtmlWriter html) throws IOException {
    String text = sources.get(location.file());
    if (text == null) {
      return;
    }
    ShownSource source = shown(location.file(), text);
    if (location.line() < 1 || location.line() > source.lineCount()) {
      return;
    }
    boolean alone = hidden || source.holdsSecrets();
    int from = Math.max(1, location.line() - (alone ? 0 : AROUND));
    int until = alone ? location.line() : until(source, lastMarked(location));
    html.open("pre");
    for (int n = from; n <= until; n++) {
      html.element("b", Integer.toString(n));
      if (n < location.line() || n > lastMarked(location)) {
        html.text(plain(source.line(n), n));
      } else {
        writeMarked(source.line(n), n, location, hidden, html);
      }
      html.newLine();
    }
    html.close("pre");
  }

  /** Empty lines at the end tell nothing. */
  private static int until(ShownSource source, int marked) {
    int last = Math.min(source.lineCount(), marked);
    int until = Math.min(source.lineCount(), marked + AROUND);
    while (until > last && source.line(until).isBlank()) {
      until--;
    }
    return until;
  }

  private static int lastMarked(Location location) {
    return Math.min(location.endLine(), location.line() + MARKED - 1);
  }

  private static String plain(String line, int number) {
    return String.join("", new Excerpt(line, new Location("", number, 1, number, 2, "")).parts());
  }

  private static void writeMarked(
      String line, int number, Location location, boolean hidden, HtmlWriter html)
      throws IOException {
    boolean first = number == location.line();
    int column = first ? location.column() : indent(line);
    Location range =
        new Location(
            "", number, column, Math.max(number, location.endLine()), location.endColumn(), "");
    List<String> parts = new Excerpt(hidden ? dotted(line, column) : line, range).parts();
    html.markup(HtmlText.syntax(parts.get(0)));
    html.open("mark").markup(HtmlText.syntax(parts.get(1))).close("mark");
    html.markup(HtmlText.syntax(parts.get(2)));
  }

  private static int indent(String line) {
    int indent = 0;
    while (indent < line.length() && line.charAt(indent) == ' ') {
      indent++;
    }
    return indent + 1;
  }

  private static String dotted(String line, int column) {
    int characters = line.codePointCount(0, line.length());
    int kept = Math.min(column - 1, characters);
    return line.substring(0, line.offsetByCodePoints(0, kept)) + "•".repeat(characters - kept);
  }
}
