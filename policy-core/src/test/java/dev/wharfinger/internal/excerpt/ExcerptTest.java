package dev.wharfinger.internal.excerpt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.Location;
import dev.wharfinger.internal.raw.SourceText;
import org.junit.jupiter.api.Test;

class ExcerptTest {

  @Test
  void theRangeIsUnderlined() {
    assertThat(excerpt("a\nkey: value\n", 2, 6, 2, 11))
        .isEqualTo("  2 | key: value\n    |      ^^^^^\n");
  }

  @Test
  void theGutterIsAsWideAsTheLineNumber() {
    assertThat(excerpt("\n".repeat(99) + "x: 1", 100, 1, 100, 2))
        .isEqualTo("  100 | x: 1\n      | ^\n");
  }

  @Test
  void tabsStayTabsBelowSoThatTheMarkIsInPlace() {
    assertThat(excerpt("\ta:\tb", 1, 5, 1, 6)).isEqualTo("  1 | \ta:\tb\n    | \t  \t^\n");
  }

  @Test
  void wideCharactersTakeTwoCells() {
    assertThat(excerpt("名: x", 1, 4, 1, 5)).isEqualTo("  1 | 名: x\n    |     ^\n");
    assertThat(excerpt("名: x", 1, 1, 1, 2)).isEqualTo("  1 | 名: x\n    | ^^\n");
  }

  @Test
  void columnsAreCodePointsBeyondTheBasicPlaneToo() {
    assertThat(excerpt("😀: x", 1, 4, 1, 5)).isEqualTo("  1 | 😀: x\n    |     ^\n");
    assertThat(excerpt("𝒳: x", 1, 4, 1, 5)).isEqualTo("  1 | 𝒳: x\n    |    ^\n");
  }

  @Test
  void combiningMarksTakeNoCell() {
    assertThat(excerpt("e\u0301: x", 1, 5, 1, 6)).isEqualTo("  1 | e\u0301: x\n    |    ^\n");
  }

  @Test
  void ofARangeOfManyLinesTheFirstIsShown() {
    assertThat(excerpt("a: [1,\n  2]\n", 1, 4, 2, 5)).isEqualTo("  1 | a: [1,\n    |    ^^^\n");
  }

  @Test
  void carriageReturnsAreNoPartOfTheLine() {
    assertThat(excerpt("a: 1\r\nb: 2\r\n", 1, 4, 2, 1)).isEqualTo("  1 | a: 1\n    |    ^\n");
    assertThat(excerpt("a: 1\r\nb: 2\r\n", 2, 4, 2, 5)).isEqualTo("  2 | b: 2\n    |    ^\n");
  }

  @Test
  void anEmptyRangeHasOneMarkAlsoBehindTheLine() {
    assertThat(excerpt("a:", 1, 3, 1, 3)).isEqualTo("  1 | a:\n    |   ^\n");
    assertThat(excerpt("", 1, 1, 1, 1)).isEqualTo("  1 | \n    | ^\n");
  }

  @Test
  void ofALongLineAWindowAroundTheRangeIsShown() {
    String line = "x".repeat(1000) + "HERE" + "y".repeat(1000);
    assertThat(excerpt(line, 1, 1001, 1, 1005))
        .isEqualTo(
            ("  1 | …" + "x".repeat(40) + "HERE" + "y".repeat(76) + "…\n")
                + ("    |  " + " ".repeat(40) + "^^^^\n"));
  }

  @Test
  void theStartOfALongLineIsNotCut() {
    assertThat(excerpt("HERE" + "y".repeat(1000), 1, 1, 1, 5))
        .isEqualTo("  1 | HERE" + "y".repeat(116) + "…\n    | ^^^^\n");
  }

  @Test
  void theEndOfALongLineIsNotCut() {
    assertThat(excerpt("x".repeat(1000) + "HERE", 1, 1001, 1, 1005))
        .isEqualTo("  1 | …" + "x".repeat(116) + "HERE\n    |  " + " ".repeat(116) + "^^^^\n");
  }

  @Test
  void controlAndDirectionCharactersAreEscaped() {
    assertThat(excerpt("\u001b\u202eb", 1, 3, 1, 4))
        .isEqualTo("  1 | \\u001b\\u202eb\n    |             ^\n");
  }

  private static String excerpt(String text, int line, int column, int endLine, int endColumn) {
    Location location = new Location("f", line, column, endLine, endColumn, "");
    return new Excerpt(new SourceText("f", text).lineText(line), location).render();
  }
}
