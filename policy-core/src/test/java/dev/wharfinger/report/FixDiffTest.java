package dev.wharfinger.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.TextEdit;
import dev.wharfinger.internal.raw.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class FixDiffTest {
  private static final String POD = "kind: Pod\nspec:\n  hostPID: true\n  a: 1\n  b: 2\n  c: 3\n";

  @Test
  void aValueThatIsSetIsALineOutAndALineIn() {
    assertThat(diff(POD, edit(POD, "true", "false")))
        .containsExactly("3 -   hostPID: true", "3 +   hostPID: false");
  }

  @Test
  void aLineThatIsPutInIsNothingElse() {
    int at = POD.indexOf("  a: 1");
    assertThat(diff(POD, new TextEdit(Reports.NOWHERE, at, at, "  hostIPC: false\n")))
        .containsExactly("4 +   hostIPC: false");
  }

  @Test
  void aLineThatIsTakenOutIsNothingElse() {
    assertThat(diff(POD, edit(POD, "  a: 1\n", ""))).containsExactly("4 -   a: 1");
  }

  @Test
  void editsFarApartLeaveOutWhatIsBetween() {
    assertThat(diff(POD, edit(POD, "3", "4"), edit(POD, "true", "false")))
        .containsExactly("3 -   hostPID: true", "3 +   hostPID: false", "6 -   c: 3", "6 +   c: 4");
  }

  @Test
  void theLastLineNeedsNoEnd() {
    assertThat(diff("a: 1", edit("a: 1", "1", "2\nb: 3")))
        .containsExactly("1 - a: 1", "1 + a: 2", "2 + b: 3");
  }

  @Test
  void aSecretIsNotShownByItsFix() {
    String text = "env:\n- {name: A, value: \"postgres://shop:hunter22@db.example/shop\"}\n";
    assertThat(diff(text, edit(text, "name: A", "name: B"))).isEmpty();
    String secret = "kind: Secret\nstringData:\n  a: word\n";
    assertThat(diff(secret, edit(secret, "word", "other"))).isEmpty();
  }

  @Test
  void whatIsLongIsLeftToOthers() {
    assertThat(diff("a: 1", edit("a: 1", "1", "2\n".repeat(30)))).isEmpty();
  }

  private static TextEdit edit(String text, String before, String after) {
    int start = text.indexOf(before);
    return new TextEdit(Reports.NOWHERE, start, start + before.length(), after);
  }

  private static List<String> diff(String text, TextEdit... edits) {
    return FixDiff.of(new ShownSource(new SourceText("web.yaml", text)), List.of(edits))
        .lines()
        .stream()
        .map(line -> line.number() + " " + line)
        .toList();
  }
}
