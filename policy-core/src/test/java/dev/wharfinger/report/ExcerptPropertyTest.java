package dev.wharfinger.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.Location;
import dev.wharfinger.internal.raw.SourceText;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ExcerptPropertyTest {

  @Property(tries = 300)
  void anyLocationInAnyTextIsTwoShortLines(
      @ForAll String text,
      @ForAll @IntRange(max = 3) int line,
      @ForAll @IntRange(max = 300) int column,
      @ForAll @IntRange(max = 300) int length) {
    Location location = new Location("f", line, column, line, column + length, "");
    Excerpt.of(new SourceText("f", text), location)
        .ifPresent(
            excerpt ->
                assertThat(excerpt.render().lines()).hasSize(2).last().asString().contains("^"));
  }
}
