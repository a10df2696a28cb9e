package dev.wharfinger.examples.cli.fix;

import dev.wharfinger.examples.cli.fix.LineDiff.Step;
import java.util.ArrayList;
import java.util.List;

/** A change of a file in the form that {@code patch} and {@code git apply} read. */
final class UnifiedDiff {
  private static final int CONTEXT = 3;
  private static final String NO_LINE_END = "\n\\ No newline at end of file\n";

  private final List<Step> steps;
  private final StringBuilder text = new StringBuilder();

  private UnifiedDiff(List<Step> steps) {
    this.steps = steps;
  }

  /**
   * Writes the change of a file.
   *
   * @param file its name; a relative one gets the {@code a/} and {@code b/} that tools expect
   * @return empty if nothing changes
   */
  static String of(String file, String before, String after) {
    List<Step> steps = LineDiff.of(lines(before), lines(after));
    UnifiedDiff diff = new UnifiedDiff(steps);
    String name = file.startsWith("./") ? file.substring(2) : file;
    boolean absolute = name.startsWith("/");
    diff.text.append("--- ").append(DiffName.of(absolute ? name : "a/" + name)).append('\n');
    diff.text.append("+++ ").append(DiffName.of(absolute ? name : "b/" + name)).append('\n');
    return diff.addHunks() ? diff.text.toString() : "";
  }

  /** The lines of a text with their line ends, of which the last may have none. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      int next = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(start, next));
      start = next;
    }
    return lines;
  }

  private boolean addHunks() {
    int lineBefore = 1;
    int lineAfter = 1;
    int done = 0;
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).sign() != ' ') {
        int start = Math.max(done, i - CONTEXT);
        int end = end(i);
        for (Step step : steps.subList(done, start)) {
          lineBefore += step.sign() == '+' ? 0 : 1;
          lineAfter += step.sign() == '-' ? 0 : 1;
        }
        List<Step> hunk = steps.subList(start, end);
        int goes = (int) hunk.stream().filter(step -> step.sign() != '+').count();
        int comes = (int) hunk.stream().filter(step -> step.sign() != '-').count();
        text.append("@@ -").append(range(lineBefore, goes));
        text.append(" +").append(range(lineAfter, comes)).append(" @@\n");
        hunk.forEach(this::add);
        lineBefore += goes;
        lineAfter += comes;
        done = end;
        i = end - 1;
      }
    }
    return done > 0;
  }

  /** Behind the context of the last change that is so near that both contexts meet. */
  private int end(int change) {
    int last = change;
    for (int i = change; i < steps.size() && i <= last + 2 * CONTEXT + 1; i++) {
      last = steps.get(i).sign() == ' ' ? last : i;
    }
    return Math.min(steps.size(), last + 1 + CONTEXT);
  }

  private static String range(int line, int count) {
    return (count == 0 ? line - 1 : line) + (count == 1 ? "" : "," + count);
  }

  private void add(Step step) {
    String line = step.line();
    boolean ended = line.endsWith("\n");
    text.append(step.sign()).append(line).append(ended ? "" : NO_LINE_END);
  }
}
