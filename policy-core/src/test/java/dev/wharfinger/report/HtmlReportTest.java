package dev.wharfinger.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.Finding;
import dev.wharfinger.Location;
import dev.wharfinger.Outcome;
import dev.wharfinger.Policy;
import dev.wharfinger.Problem;
import dev.wharfinger.Report;
import dev.wharfinger.Report.Counts;
import dev.wharfinger.ScoreCard;
import dev.wharfinger.Severity;
import dev.wharfinger.golden.GoldenFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

  @Test
  void everythingInTheReportIsInThePage() throws IOException {
    GoldenFile.check(Reports.GOLDEN.resolve("full.html"), HtmlPage.body(Reports.full()));
  }

  @Test
  void everyFindingHasARowWithItsPlaceAndItsPolicy() throws Exception {
    Report report = Reports.full();
    HtmlPage page = HtmlPage.of(report);
    assertThat(page.rows("findings")).hasSameSizeAs(report.findings());
    for (Finding finding : report.findings()) {
      assertThat(page.rows("findings"))
          .anySatisfy(
              row ->
                  assertThat(row)
                      .contains(finding.message().replace("`", ""))
                      .contains(finding.policy().id())
                      .contains(finding.resource())
                      .contains(finding.location().toString()));
    }
  }

  @Test
  void everyPolicyHasARowWithItsCounts() throws Exception {
    List<String> rows = HtmlPage.of(Reports.full()).rows("policies");
    assertThat(rows).hasSize(5);
    assertThat(rows.get(0))
        .startsWith("k8s-privileged-container Title of k8s-privileged-container")
        .endsWith("high 1 0 0 0 2");
  }

  @Test
  void everyControlHasARowWithItsOutcome() throws Exception {
    for (ScoreCard.Row control : Reports.full().scoreCard().rows()) {
      assertThat(HtmlPage.of(Reports.full()).rows("controls"))
          .anySatisfy(row -> assertThat(row).startsWith(control.control() + " fail 1 of 5"));
    }
  }

  @Test
  void everyProblemHasARow() throws Exception {
    List<String> rows = HtmlPage.of(Reports.full()).rows("problems");
    assertThat(rows)
        .hasSize(2)
        .allSatisfy(
            row -> assertThat(row).matches("(?s)(error|note) .* (duplicate-key|not-a-.*) .*"));
  }

  @Test
  void whatMattersMostComesFirst() throws Exception {
    Location place = new Location("a.yaml", 1, 1, 1, 2, "");
    Policy low = Reports.policy("low", Severity.LOW);
    Policy critical = Reports.policy("critical", Severity.CRITICAL);
    Report report =
        Reports.of(
            List.of(low, critical),
            List.of(
                Reports.finding(critical, Outcome.UNKNOWN, "one", place),
                Reports.finding(low, Outcome.FAIL, "two", place),
                Reports.finding(critical, Outcome.FAIL, "three", place)),
            List.of(),
            Map.of(),
            1,
            Map.of());
    assertThat(HtmlPage.of(report).rows("findings"))
        .satisfiesExactly(
            row -> assertThat(row).startsWith("critical three"),
            row -> assertThat(row).startsWith("low two"),
            row -> assertThat(row).startsWith("unknown critical one"));
  }

  @Test
  void theLinesAroundAFindingAreShownAndItsRangeIsMarked() throws Exception {
    Report report = Reports.at(new Location("a", 4, 3, 4, 6, ""), "1\n2\n3\n  abc: d\n5\n\n7\n8");
    HtmlPage page = HtmlPage.of(report);
    assertThat(page.texts("pre")).containsExactly("22\n33\n4  abc: d\n55\n");
    assertThat(page.texts("mark")).containsExactly("abc");
  }

  @Test
  void aRangeOfManyLinesIsMarkedInEachOfThem() throws Exception {
    String text = "kind: Pod\nspec:\n  a: 1\n  b: 2\nlast: 3";
    HtmlPage page = HtmlPage.of(Reports.at(new Location("a", 2, 1, 4, 4, ""), text));
    assertThat(page.texts("mark")).containsExactly("spec:", "a: 1", "b");
  }

  @Test
  void aRangeOfVeryManyLinesIsCut() throws Exception {
    String text = "- a\n".repeat(5000);
    HtmlPage page = HtmlPage.of(Reports.at(new Location("a", 1, 1, 5000, 3, ""), text));
    assertThat(page.texts("mark")).hasSize(8);
  }

  @Test
  void aFindingThatIsNotInATextHasNoLines() throws Exception {
    assertThat(HtmlPage.of(Reports.at(new Location("a", 9, 1, 9, 2, ""), "a: 1")).texts("pre"))
        .isEmpty();
  }

  @Test
  void theFolderOfAllFilesIsNamedOnce() throws Exception {
    Policy policy = Reports.policy("p", Severity.LOW);
    List<Finding> findings =
        List.of("/srv/shop/a.yaml", "/srv/shop/web/b.yaml").stream()
            .map(file -> new Location(file, 1, 1, 1, 2, ""))
            .map(place -> Reports.finding(policy, Outcome.FAIL, "message", place))
            .toList();
    HtmlPage page =
        HtmlPage.of(Reports.of(List.of(policy), findings, List.of(), Map.of(), 2, Map.of()));
    assertThat(page.rows("findings"))
        .satisfiesExactly(
            row -> assertThat(row).endsWith(" a.yaml:1:1"),
            row -> assertThat(row).endsWith(" web/b.yaml:1:1"));
    assertThat(page.texts("header").get(0)).contains("Files lie in /srv/shop/.");
  }

  @Test
  void theBarsAreAsLongAsTheirNumbers() throws Exception {
    Location place = new Location("a.yaml", 1, 1, 1, 2, "");
    Policy often = Reports.policy("often", Severity.HIGH);
    Policy once = Reports.policy("once", Severity.LOW);
    List<Finding> findings =
        IntStream.range(0, 7)
            .mapToObj(i -> Reports.finding(i < 6 ? often : once, Outcome.FAIL, "m", place))
            .toList();
    String page =
        ReportFormat.HTML.format(
            Reports.of(List.of(often, once), findings, List.of(), Map.of(), 1, Map.of()));
    assertThat(page)
        .contains("viewBox=\"0 0 6 1\"")
        .contains("<rect class=\"high\" x=\"0\" width=\"6\" height=\"1\"/>")
        .contains("<rect class=\"low\" x=\"0\" width=\"1\" height=\"1\"/>");
  }

  @Test
  void aReportWithNothingInItIsAPageThatSaysSo() throws Exception {
    HtmlPage page = HtmlPage.of(Reports.empty());
    assertThat(page.texts("h1")).containsExactly("nothing was judged");
    assertThat(page.texts("main").get(0)).contains("There are none.", "Everything was read.");
  }

  @Test
  void whatCompliesIsAPageThatSaysSo() throws Exception {
    Policy policy = Reports.policy("p", Severity.LOW);
    Report report =
        Reports.of(
            List.of(policy),
            List.of(),
            List.of(),
            Map.of("p", new Counts(1, 0, 0, 0, 0)),
            1,
            Map.of());
    assertThat(HtmlPage.of(report).texts("h1")).containsExactly("everything complies");
  }

  @Test
  void anIdWithAnythingInItIsStillLinked() throws Exception {
    Policy policy = Reports.policy("a b\"#<é>", Severity.LOW);
    Report report = Reports.of(List.of(policy), List.of(), List.of(), Map.of(), 1, Map.of());
    assertThat(ReportFormat.HTML.format(report)).contains("<tr id=\"policy-0\"");
    assertThat(HtmlPage.of(report).rows("policies").get(0)).startsWith("a b\"#<é> Title");
  }

  @Test
  void aProblemHasTheLinesAroundItAndANoteHasNone() throws Exception {
    Location place = new Location("a", 2, 1, 2, 2, "");
    for (Problem.Level level : Problem.Level.values()) {
      Report report =
          Reports.of(
              List.of(),
              List.of(),
              List.of(new Problem("code", level, "message", place)),
              Map.of(),
              1,
              Map.of("a", "one\ntwo"));
      assertThat(HtmlPage.of(report).texts("pre")).hasSize(level == Problem.Level.ERROR ? 1 : 0);
    }
  }

  @Test
  void theSameReportIsTheSamePage() {
    assertThat(ReportFormat.HTML.format(Reports.full()))
        .isEqualTo(ReportFormat.HTML.format(Reports.full()));
  }
}
