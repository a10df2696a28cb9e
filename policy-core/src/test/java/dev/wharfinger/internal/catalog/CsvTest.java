package dev.wharfinger.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
  private static final List<String> COLUMNS = List.of("a", "b");

  @Test
  void rowsAreReadWithoutHeadCommentsAndEmptyLines() {
    assertThat(
            Csv.rows(
                List.of("# c,d,e", "a,b", "", "1,2", ",", "3,\"x, \"\"y\"\"\"", "\"\",4"), COLUMNS))
        .containsExactly(
            List.of("1", "2"), List.of("", ""), List.of("3", "x, \"y\""), List.of("", "4"));
  }

  @Test
  void rowOfAnotherLengthIsQuoted() {
    assertThatThrownBy(() -> Csv.rows(List.of("a,b", "1,2,3"), COLUMNS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("`1,2,3` has 3 columns and not 2");
  }

  @Test
  void quoteThatIsNotClosedIsRefused() {
    assertThatThrownBy(() -> Csv.rows(List.of("a,b", "1,\"2"), COLUMNS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("`1,\"2` has a quote that is not closed");
  }

  @Test
  void tableWithAnotherHeadIsRefused() {
    assertThatThrownBy(() -> Csv.rows(List.of("b,a", "1,2"), COLUMNS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the table does not begin with `a,b`");
  }
}
