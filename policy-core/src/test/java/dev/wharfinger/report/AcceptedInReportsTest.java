package dev.wharfinger.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.AcceptedFinding;
import dev.wharfinger.Finding;
import dev.wharfinger.Location;
import dev.wharfinger.Outcome;
import dev.wharfinger.Policy;
import dev.wharfinger.PolicyException;
import dev.wharfinger.PolicyException.Origin;
import dev.wharfinger.PolicyException.Subject;
import dev.wharfinger.Report;
import dev.wharfinger.Report.Counts;
import dev.wharfinger.Severity;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings that somebody has accepted are in the reports, and told apart from the others. */
class AcceptedInReportsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Policy POLICY = Reports.policy("k8s-sample", Severity.HIGH);
  private static final Location PLACE = new Location("web.yaml", 3, 5, 3, 9, "spec.a");

  @Test
  void theyAreRowsOfTheirOwnInThePage() throws Exception {
    HtmlPage page = HtmlPage.of(report(Origin.FILE));
    assertThat(page.rows("findings")).hasSize(1);
    assertThat(page.rows("accepted"))
        .containsExactly(
            "high accepted one the <agent> needs it; owner: ops; until 2031-02-03"
                + " exceptions in exceptions.yaml:7:3 k8s-sample web.yaml:3:5");
  }

  @ParameterizedTest
  @CsvSource({"COMMENT, inSource", "ANNOTATION, inSource", "FILE, external", "BASELINE, external"})
  void theyAreSuppressedResultsOfSarif(Origin origin, String kind) throws IOException {
    Report report = report(origin);
    JsonNode results = MAPPER.readTree(ReportFormat.SARIF.format(report)).at("/runs/0/results");
    assertThat(results).hasSize(2);
    assertThat(results.at("/0/suppressions")).isEmpty();
    JsonNode suppression = results.at("/1/suppressions/0");
    assertThat(suppression.get("kind").textValue()).isEqualTo(kind);
    assertThat(suppression.get("status").textValue()).isEqualTo("accepted");
    assertThat(suppression.get("justification").textValue())
        .isEqualTo("the <agent> needs it; owner: ops; until 2031-02-03");
    assertThat(SarifReportTest.faults(report)).isEmpty();
  }

  @Test
  void theyAreAListOfTheirOwnInJson() throws IOException {
    JsonNode json = MAPPER.readTree(ReportFormat.JSON.format(report(Origin.COMMENT)));
    assertThat(json.at("/findings")).hasSize(1);
    assertThat(json.at("/summary/accepted").intValue()).isEqualTo(1);
    assertThat(json.at("/policies/0/counts/accepted").intValue()).isEqualTo(1);
    assertThat(json.at("/accepted/0/message").textValue()).isEqualTo("accepted one");
    assertThat(json.at("/accepted/0/exception").toString())
        .startsWith(
            "{\"origin\":\"comment\",\"reason\":\"the <agent> needs it\",\"owner\":\"ops\","
                + "\"expires\":\"2031-02-03\",\"location\":{\"file\":\"exceptions.yaml\"");
  }

  @Test
  void theyAreCountedForPeople() {
    assertThat(ReportFormat.TEXT.format(report(Origin.FILE)))
        .contains(", 0 problems, 1 accepted, ")
        .doesNotContain("accepted one");
    assertThat(ReportFormat.VERBOSE_TEXT.format(report(Origin.FILE)))
        .contains(
            """
            web.yaml:3:5: high k8s-sample: accepted one
              accepted (exceptions in exceptions.yaml:7:3): the <agent> needs it; owner: ops; until 2031-02-03
            """);
    assertThat(ReportFormat.MARKDOWN.format(report(Origin.FILE)))
        .contains("\n1 finding is accepted.\n");
  }

  private static Report report(Origin origin) {
    PolicyException exception =
        new PolicyException(
            origin,
            List.of("k8s-*"),
            Subject.ANY,
            "the <agent> needs it",
            "ops",
            LocalDate.of(2031, 2, 3),
            new Location("exceptions.yaml", 7, 3, 7, 9, ""));
    Finding accepted = Reports.finding(POLICY, Outcome.FAIL, "accepted one", PLACE);
    return new Report(
        List.of(POLICY),
        List.of(Reports.finding(POLICY, Outcome.FAIL, "open one", PLACE)),
        List.of(),
        List.of(new Counts(0, 1, 0, 0, 0, 1)),
        1,
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(new AcceptedFinding(accepted, exception)),
        "");
  }
}
