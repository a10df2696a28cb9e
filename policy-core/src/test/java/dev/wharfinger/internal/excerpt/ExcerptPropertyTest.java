package dev.wharfinger.internal.excerpt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.Location;
import dev.wharfinger.internal.raw.SourceText;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class ExcerptPropertyTest {

  @Property(tries = 300)
  void anyLocationInAnyLineIsTwoShortLines(
      @ForAll @StringLength(max = 400) String text,
      @ForAll @IntRange(min = 1, max = 300) int column,
      @ForAll @IntRange(max = 300) int length) {
    Location location = new Location("f", 7, column, 7, column + length, "");
    String line = new SourceText("f", text).lineText(1);
    String excerpt = new Excerpt(line, location).render();
    assertThat(excerpt.split("\n", -1)).hasSize(3);
    assertThat(excerpt.codePoints().filter(c -> c == '^').count())
        .isLessThanOrEqualTo(Excerpt.WINDOW * 6L);
    assertThat(excerpt).contains("^\n");
  }
}
