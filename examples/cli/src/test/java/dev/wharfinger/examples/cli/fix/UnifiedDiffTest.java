package dev.wharfinger.examples.cli.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {
  private static final String TEN =
      IntStream.rangeClosed(1, 10).mapToObj(i -> i + "\n").collect(Collectors.joining());

  @Test
  void nothingChangedIsNoDiff() {
    assertThat(UnifiedDiff.of("a", TEN, TEN)).isEmpty();
    assertThat(UnifiedDiff.of("a", "", "")).isEmpty();
  }

  @Test
  void aChangeIsShownWithThreeLinesAroundIt() {
    assertThat(UnifiedDiff.of("deploy/a.yaml", TEN, TEN.replace("5\n", "five\n5.5\n")))
        .isEqualTo(
            """
            --- a/deploy/a.yaml
            +++ b/deploy/a.yaml
            @@ -2,7 +2,8 @@
             2
             3
             4
            -5
            +five
            +5.5
             6
             7
             8
            """);
  }

  @Test
  void changesWhoseLinesMeetAreOneHunkAndOthersAreTwo() {
    String near = TEN.replace("2\n", "two\n").replace("9\n", "nine\n");
    assertThat(UnifiedDiff.of("a", TEN, near)).containsOnlyOnce("@@ -1,10 +1,10 @@");
    String long20 = TEN + TEN;
    String far = "one\n" + long20.substring(2, long20.length() - 3);
    assertThat(UnifiedDiff.of("a", long20, far))
        .contains("@@ -1,4 +1,4 @@\n-1\n+one\n 2\n 3\n 4\n@@ -17,4 +17,3 @@\n 7\n 8\n 9\n-10\n");
  }

  @Test
  void aLineWithoutEndIsToldSo() {
    assertThat(UnifiedDiff.of("/x/a", "1", "1\n2"))
        .isEqualTo(
            """
            --- /x/a
            +++ /x/a
            @@ -1 +1,2 @@
            -1
            \\ No newline at end of file
            +1
            +2
            \\ No newline at end of file
            """);
  }

  @Test
  void whatIsNewOrGoneHasAnEmptyRange() {
    assertThat(UnifiedDiff.of("./a", "", "1\n")).isEqualTo("--- a/a\n+++ b/a\n@@ -0,0 +1 @@\n+1\n");
    assertThat(UnifiedDiff.of("a", "1\n", "")).endsWith("@@ -1 +0,0 @@\n-1\n");
  }

  @Test
  void lineEndsOfOtherSystemsAreKept() {
    assertThat(UnifiedDiff.of("a", "1\r\n2\r\n", "1\r\nzwei\r\n"))
        .endsWith("@@ -1,2 +1,2 @@\n 1\r\n-2\r\n+zwei\r\n");
  }

  @Test
  void namesAreWrittenAsGitAndPatchReadThem() {
    assertThat(head("müß.yaml")).isEqualTo("--- a/müß.yaml");
    assertThat(head("my pod.yaml")).isEqualTo("--- a/my pod.yaml\t");
    assertThat(head("./\"a\".yaml")).isEqualTo("--- \"a/\\\"a\\\".yaml\"");
    assertThat(head("a\\b c.yaml")).isEqualTo("--- \"a/a\\\\b c.yaml\"");
    assertThat(head("a\tb.yaml")).isEqualTo("--- \"a/a\\tb.yaml\"");
    assertThat(head("a\nb.yaml")).isEqualTo("--- \"a/a\\nb.yaml\"");
    assertThat(head("/a\u001bb.yaml")).isEqualTo("--- \"/a\\033b.yaml\"");
  }

  private static String head(String file) {
    return UnifiedDiff.of(file, "1\n", "2\n").lines().findFirst().orElseThrow();
  }

  @Test
  void manyChangesTakeRoomInProportion() {
    List<String> before = new ArrayList<>();
    List<String> after = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      before.add("same");
      before.add("old " + i % 7);
      after.add("same");
      after.add("new " + i % 5);
    }
    List<LineDiff.Step> steps = LineDiff.of(before, after);
    assertThat(side(steps, '+')).isEqualTo(before);
    assertThat(side(steps, '-')).isEqualTo(after);
    assertThat(steps).hasSize(300_000);
  }

  @Test
  void theStepsLeadFromOneTextToTheOtherWhateverTheyAre() {
    Random random = new Random(4711);
    for (int round = 0; round < 520; round++) {
      int most = round < 500 ? 12 : 3000;
      List<String> before = lines(random, most);
      List<String> after = lines(random, most);
      List<LineDiff.Step> steps = LineDiff.of(before, after);
      assertThat(side(steps, '+')).as("%s to %s", before, after).isEqualTo(before);
      assertThat(side(steps, '-')).as("%s to %s", before, after).isEqualTo(after);
    }
  }

  private static List<String> lines(Random random, int most) {
    return random.ints(random.nextInt(most), 0, 4).mapToObj(Integer::toString).toList();
  }

  private static List<String> side(List<LineDiff.Step> steps, char other) {
    return steps.stream().filter(step -> step.sign() != other).map(LineDiff.Step::line).toList();
  }
}
