package dev.wharfinger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final Location PLACE = new Location("a.yaml", 1, 1, 1, 2, "");

  @Test
  void aReportWithAnythingUnreadDoesNotComply() {
    Problem problem = new Problem("yaml-syntax", Problem.Level.ERROR, "broken", PLACE);
    assertThat(report(problem).complies()).isFalse();
  }

  @Test
  void aNoteIsNoObstacle() {
    Problem note = new Problem("not-a-resource", Problem.Level.NOTE, "values", PLACE);
    assertThat(report(note).complies()).isTrue();
  }

  @Test
  void whereNothingWasJudgedNothingComplies() {
    assertThat(report(1).complies()).isTrue();
    assertThat(report(0).complies()).isFalse();
  }

  private static Report report(int resources) {
    return new Report(List.of(), List.of(), List.of(), List.of(), resources, Map.of());
  }

  private static Report report(Problem problem) {
    return new Report(List.of(), List.of(), List.of(problem), List.of(), 1, Map.of());
  }
}
