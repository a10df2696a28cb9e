package dev.wharfinger.benchmarks.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SummaryTest {
  private final String summary;

  SummaryTest() throws IOException {
    try (InputStream in = SummaryTest.class.getResourceAsStream("results.json")) {
      byte[] json = Objects.requireNonNull(in).readAllBytes();
      summary = Summary.of(Results.parse(new String(json, StandardCharsets.UTF_8)));
    }
  }

  @Test
  void aRatioIsOfTheTimesThatThreadsRanNotOfTheClock() {
    assertThat(summary)
        .contains("| prefix: against hand-written Java | ≤ 6.0 times | 4.0 times | met |");
  }

  @Test
  void whatIsAgainstCelJavaIsAgainstItsFasterRuntime() {
    assertThat(summary)
        .contains(
            "| prefix: faster than the faster cel-java runtime | ≥ 20.0 times | 10.0 times |"
                + " **missed** |");
  }

  @Test
  void timesOfWhatRunsOnceAreMedians() {
    assertThat(summary)
        .contains("| command line, start to exit | ≤ 700 ms | 600 ms | met |")
        .contains("| CommandLineBenchmark.jar | 600.0 ms |  |  |");
  }

  @Test
  void timesOfWhatRunsOnceInAThreadAreThoseThatItRan() {
    assertThat(summary).contains("| ColdBenchmark.compileLibrary | 300.0 ms |  |  |");
  }

  @Test
  void timesAreAlsoGivenForEachThingThatIsCounted() {
    assertThat(summary)
        .contains("| LibraryBenchmark.judge | 80.0 µs | 160 ns a verdict | 3,000 B |");
  }

  @Test
  void whatIsInUseIsTold() {
    assertThat(summary).contains("| ClusterBenchmark.read:10000 | 900.0 ms | 35 MB in use |  |");
  }

  @Test
  void growthIsForEachResource() {
    assertThat(summary)
        .contains(
            "| read 100,000 resources of a cluster, each over one of 10,000 | ≤ 1.20 times"
                + " | 1.10 times | met |");
  }

  @Test
  void aGoalWhoseBenchmarkDidNotRunIsNeitherMetNorMissed() {
    assertThat(summary)
        .contains("| compile 300 policies in a cold JVM | ≤ 500 ms | not measured |  |");
  }

  @Test
  void laterResultsReplaceEarlierOnes() throws IOException {
    Results earlier = Results.parse(cold(900));
    Results later = Results.parse(cold(450));

    assertThat(Summary.of(earlier.and(later)))
        .contains("| compile 300 policies in a cold JVM | ≤ 500 ms | 450 ms | met |");
  }

  private static String cold(int milliseconds) {
    return """
        [{"benchmark": "dev.ColdBenchmark.compileGenerated", "mode": "ss", "secondaryMetrics": {},
          "primaryMetric": {"score": 1.0, "scoreUnit": "ms/op", "rawData": [[%d.0]]}}]
        """
        .formatted(milliseconds);
  }
}
