package dev.wharfinger.examples.cli.fix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The change of lines that makes one text of another, the least one if it is small: the greedy
 * algorithm of Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), in whose words
 * {@code x} and {@code y} are places in the texts, {@code k} is a diagonal and {@code d} a number
 * of changes.
 */
final class LineDiff {
  /**
   * Time and room grow with the square of the changes, so that after so many the furthest way is
   * kept, and the search goes on from where it ends.
   */
  private static final int MOST_CHANGES = 500;

  private final List<String> before;
  private final List<String> after;
  private final List<int[]> trace = new ArrayList<>();
  private int endX;
  private int endY;

  private LineDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /** What happens to a line: {@code ' '} it stays, {@code '-'} it goes, {@code '+'} it comes. */
  record Step(char sign, String line) {}

  /** The steps, in the order of the lines. */
  static List<Step> of(List<String> before, List<String> after) {
    List<Step> steps = new ArrayList<>();
    int x = 0;
    int y = 0;
    while (x < before.size() || y < after.size()) {
      LineDiff rest =
          new LineDiff(before.subList(x, before.size()), after.subList(y, after.size()));
      rest.search();
      steps.addAll(rest.steps());
      x += rest.endX;
      y += rest.endY;
    }
    return steps;
  }

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    int x = endX;
    int y = endY;
    for (int d = trace.size() - 1; d > 0; d--) {
      int[] reached = trace.get(d);
      int k = x - y;
      boolean comes = comes(reached, k, d);
      int fromX = reached[(comes ? k + 1 : k - 1) + d + 1];
      int fromY = fromX - (comes ? k + 1 : k - 1);
      while (x > fromX && y > fromY) {
        steps.add(new Step(' ', before.get(--x)));
        y--;
      }
      steps.add(comes ? new Step('+', after.get(--y)) : new Step('-', before.get(--x)));
    }
    while (x > 0) {
      steps.add(new Step(' ', before.get(--x)));
    }
    Collections.reverse(steps);
    return steps;
  }

  /**
   * Traces the furthest x that is reached on each diagonal before the changes number 0, 1, 2 and so
   * on, to the end of both texts or as far as so many changes lead.
   */
  private void search() {
    int[] reached = {0, 0, 0};
    for (int d = 0; d <= MOST_CHANGES; d++) {
      trace.add(reached);
      int[] next = new int[2 * d + 5];
      System.arraycopy(reached, 0, next, 1, reached.length);
      for (int k = -d; k <= d; k += 2) {
        int x = furthest(comes(reached, k, d) ? reached[k + d + 2] : reached[k + d] + 1, k);
        next[k + d + 2] = x;
        if (x >= before.size() && x - k >= after.size()) {
          endX = before.size();
          endY = after.size();
          return;
        }
        if (d == MOST_CHANGES && isFurther(x, x - k)) {
          endX = x;
          endY = x - k;
        }
      }
      reached = next;
    }
  }

  private boolean isFurther(int x, int y) {
    return x <= before.size() && y <= after.size() && x + y > endX + endY;
  }

  private static boolean comes(int[] reached, int k, int d) {
    return k == -d || (k != d && reached[k + d] < reached[k + d + 2]);
  }

  private int furthest(int from, int k) {
    int x = from;
    while (x < before.size() && x - k < after.size() && before.get(x).equals(after.get(x - k))) {
      x++;
    }
    return x;
  }
}
