package dev.wharfinger.report;

import dev.wharfinger.TextEdit;
import dev.wharfinger.internal.excerpt.Glyph;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.internal.secret.Shown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The lines that a fix takes out and puts in.
 *
 * @param lines empty if the change is not to be shown, as when a secret is near
 */
record FixDiff(List<Line> lines) {
  private static final Comparator<TextEdit> BY_POSITION =
      Comparator.comparingInt(TextEdit::start).thenComparingInt(TextEdit::end);

  /** A larger change is for tools that show files. */
  private static final int LONGEST = 16;

  static FixDiff of(ShownSource shown, List<TextEdit> edits) {
    SourceText source = shown.source();
    List<Line> lines = new ArrayList<>();
    List<TextEdit> near = new ArrayList<>();
    for (TextEdit edit : edits.stream().sorted(BY_POSITION).toList()) {
      if (edit.end() > source.text().length()) {
        return new FixDiff(List.of());
      }
      if (!near.isEmpty() && source.line(edit.start()) > last(near, source) + 1) {
        lines.addAll(changed(near, source));
        near.clear();
      }
      near.add(edit);
    }
    if (!near.isEmpty()) {
      lines.addAll(changed(near, source));
    }
    boolean hidden = shown.holdsSecrets() || lines.stream().anyMatch(line -> isSecret(line, shown));
    return new FixDiff(hidden || lines.size() > LONGEST ? List.of() : List.copyOf(lines));
  }

  private static boolean isSecret(Line line, ShownSource shown) {
    return !Shown.line("", line.text()).equals(line.text())
        || (!line.added() && !shown.line(line.number()).equals(line.text()));
  }

  private static int last(List<TextEdit> edits, SourceText source) {
    return source.line(edits.get(edits.size() - 1).end());
  }

  private static List<Line> changed(List<TextEdit> edits, SourceText source) {
    int first = source.line(edits.get(0).start());
    int last = last(edits, source);
    int from = source.lineStart(first);
    int until = last < source.lineCount() ? source.lineStart(last + 1) : source.text().length();
    List<TextEdit> moved =
        edits.stream()
            .map(e -> new TextEdit(e.location(), e.start() - from, e.end() - from, e.text()))
            .toList();
    String text = source.text().substring(from, until);
    List<String> before = text.lines().toList();
    List<String> after = TextEdit.apply(text, moved).lines().toList();
    int same = 0;
    while (same < Math.min(before.size(), after.size())
        && before.get(same).equals(after.get(same))) {
      same++;
    }
    int end = 0;
    while (end < Math.min(before.size(), after.size()) - same
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    List<Line> lines = new ArrayList<>();
    for (int i = same; i < before.size() - end; i++) {
      lines.add(new Line(false, first + i, before.get(i)));
    }
    for (int i = same; i < after.size() - end; i++) {
      lines.add(new Line(true, first + i, after.get(i)));
    }
    return lines;
  }

  /**
   * A line.
   *
   * @param number where it stands before the fix, or would stand if only it was made
   */
  record Line(boolean added, int number, String text) {
    /** As a diff has it, in one line. */
    @Override
    public String toString() {
      return (added ? "+ " : "- ") + Glyph.line(text);
    }
  }
}
