package dev.wharfinger.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.Finding;
import dev.wharfinger.Location;
import dev.wharfinger.Outcome;
import dev.wharfinger.Policy;
import dev.wharfinger.Problem;
import dev.wharfinger.Report;
import dev.wharfinger.Severity;
import dev.wharfinger.golden.GoldenFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownReportTest {
  private static final Policy POLICY = Reports.policy("k8s-sample", Severity.HIGH);
  private static final Location PLACE = new Location("web.yaml", 3, 5, 3, 9, "spec.a");

  @Test
  void everyFindingIsARowAndNumbersAreAround() throws IOException {
    GoldenFile.check(
        Reports.GOLDEN.resolve("full.md"), ReportFormat.MARKDOWN.format(Reports.full()));
  }

  @Test
  void nothingFoundIsAHeading() {
    assertThat(ReportFormat.MARKDOWN.format(Reports.empty()))
        .isEqualTo("## Wharfinger: nothing was judged\n\n0 resources judged by 0 policies.\n\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\0',
      value = {
        "<script>alert(1)</script> -> &lt;script&gt;alert(1)&lt;/script&gt;",
        "a|b\\|c -> a&#124;b&#92;&#124;c",
        "**bold** _it_ ~~no~~ -> \\*\\*bold\\*\\* \\_it\\_ \\~\\~no\\~\\~",
        "![x](y) [z][q] -> \\!\\[x\\](y) \\[z\\]\\[q\\]",
        "@octocat and #12 -> @&#8203;octocat and #&#8203;12",
        "https://evil.example www.evil.example -> https:&#8203;//evil.example www.&#8203;evil.example",
        "costs $1$ &amp; more -> costs &#36;1&#36; &amp;amp; more",
        "uses `a` and `b@c` -> uses `a` and `b@c`",
        "uses `a|b` -> uses <code>a&#124;b</code>",
        "an odd ` stays -> an odd &#96; stays",
      })
  void textIsNoSyntax(String text, String markdown) {
    assertThat(MarkdownText.sentence(text)).isEqualTo(markdown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\0',
      value = {
        "deploy/web.yaml:3:5 -> `deploy/web.yaml:3:5`",
        "a@b#1*c* -> `a@b#1*c*`",
        "a`b -> <code>a&#96;b</code>",
        "a\\|b -> <code>a&#92;&#124;b</code>",
      })
  void aNameIsCode(String text, String markdown) {
    assertThat(MarkdownText.code(text)).isEqualTo(markdown);
  }

  @Property
  void noTextEndsItsRow(@ForAll String text) {
    String row =
        ReportFormat.MARKDOWN
            .format(report(List.of(finding(text))))
            .lines()
            .filter(line -> line.startsWith("| high | ") && line.contains("k8s-sample"))
            .findFirst()
            .orElseThrow();
    assertThat(row.chars().filter(c -> c == '|').count()).isEqualTo(5);
  }

  @Test
  void whatThereIsNoRoomForIsCounted() {
    List<Finding> findings =
        IntStream.range(0, 3000).mapToObj(i -> finding("x".repeat(i % 900))).toList();
    String markdown = ReportFormat.MARKDOWN.format(report(findings));
    long shown = markdown.lines().filter(line -> line.contains("`k8s-sample`")).count();
    assertThat(markdown)
        .hasSizeBetween(MarkdownReport.LENGTH - 2_000, MarkdownReport.LENGTH)
        .contains("\n" + (3000 - shown) + " more findings not shown here");
  }

  @Test
  void manyProblemsLeaveRoomForFindings() {
    List<Problem> problems =
        IntStream.range(0, 5000)
            .mapToObj(i -> new Problem("c", Problem.Level.ERROR, "y".repeat(900), PLACE))
            .toList();
    Report report =
        Reports.of(List.of(POLICY), List.of(finding("message")), problems, Map.of(), 1, Map.of());
    assertThat(ReportFormat.MARKDOWN.format(report))
        .hasSizeLessThan(MarkdownReport.LENGTH)
        .contains("| high | message |", "more problems not shown here");
  }

  private static Finding finding(String message) {
    return Reports.finding(POLICY, Outcome.FAIL, message, PLACE);
  }

  private static Report report(List<Finding> findings) {
    return Reports.of(List.of(POLICY), findings, List.of(), Map.of(), 1, Map.of());
  }
}
