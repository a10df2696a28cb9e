package dev.wharfinger.site;

import java.util.List;

/** The lines of a small text, with those that go and those that come. */
final class LineDiff {
  private final List<String> before;
  private final List<String> after;

  /** How many lines the rests of both texts have in common, from a line of each on. */
  private final int[][] common;

  private LineDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
    this.common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).equals(after.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
  }

  /** Each line begins with a space, a minus or a plus. */
  static String of(String before, String after) {
    return new LineDiff(before.lines().toList(), after.lines().toList()).text();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
        text.append(' ').append(before.get(i++)).append('\n');
        j++;
      } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
        text.append('-').append(before.get(i++)).append('\n');
      } else {
        text.append('+').append(after.get(j++)).append('\n');
      }
    }
    return text.toString();
  }
}
