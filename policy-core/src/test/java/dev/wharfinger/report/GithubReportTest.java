package dev.wharfinger.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.Location;
import dev.wharfinger.Outcome;
import dev.wharfinger.Policy;
import dev.wharfinger.Report;
import dev.wharfinger.Severity;
import dev.wharfinger.golden.GoldenFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GithubReportTest {

  @Test
  void everyFindingAndProblemIsAnAnnotationAndASummaryFollows() throws IOException {
    GoldenFile.check(
        Reports.GOLDEN.resolve("full.github"), ReportFormat.GITHUB.format(Reports.full()));
  }

  @Test
  void whatWouldEndACommandOrAPropertyIsEscaped() {
    Location location = new Location("a,b:c%\n.yaml", 1, 2, 1, 3, "");
    assertThat(first(Severity.HIGH, Outcome.FAIL, "50% a:b,c\r\n::stop-commands::x", location))
        .isEqualTo(
            "::error file=a%2Cb%3Ac%25%0A.yaml,line=1,endLine=1,col=2,endColumn=3,title=k8s-sample"
                + "::50%25 a:b,c\\u000d\\n::stop-commands::x");
  }

  @Test
  void aRangeOfSeveralLinesHasNoColumns() {
    Location location = new Location("a.yaml", 1, 2, 4, 3, "");
    assertThat(first(Severity.HIGH, Outcome.FAIL, "message", location))
        .isEqualTo("::error file=a.yaml,line=1,endLine=4,title=k8s-sample::message");
  }

  @ParameterizedTest
  @CsvSource({
    "CRITICAL, FAIL, ::error ",
    "HIGH, FAIL, ::error ",
    "MEDIUM, FAIL, ::warning ",
    "LOW, FAIL, ::notice ",
    "LOW, ERROR, ::error ",
    "LOW, UNKNOWN, ::warning "
  })
  void theCommandTellsHowMuchItMatters(Severity severity, Outcome outcome, String command) {
    Location location = new Location("a.yaml", 0, 0, 0, 0, "");
    assertThat(first(severity, outcome, "message", location)).startsWith(command.strip() + " ");
  }

  private static String first(
      Severity severity, Outcome outcome, String message, Location location) {
    Policy policy = Reports.policy("k8s-sample", severity);
    Report report =
        Reports.of(
            List.of(policy),
            List.of(Reports.finding(policy, outcome, message, location)),
            List.of(),
            Map.of(),
            1,
            Map.of());
    return ReportFormat.GITHUB.format(report).lines().findFirst().orElseThrow();
  }
}
