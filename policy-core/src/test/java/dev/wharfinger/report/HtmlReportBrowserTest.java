package dev.wharfinger.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.Finding;
import dev.wharfinger.Location;
import dev.wharfinger.Outcome;
import dev.wharfinger.Policy;
import dev.wharfinger.Report;
import dev.wharfinger.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only a browser tells of a page; skipped where there is none. */
class HtmlReportBrowserTest {
  private static final Path PICTURES = Path.of("target", "report");

  /** The messages of the findings that are shown, in their order. */
  private static final String SHOWN =
      "Array.from(document.querySelectorAll('.findings tbody tr'))"
          + ".filter(row => row.checkVisibility())"
          + ".map(row => row.querySelector('summary').textContent).join(' ')";

  // the browser may still write there while it is cleaned
  @TempDir(cleanup = CleanupMode.NEVER)
  static Path folder;

  private static Chromium chromium;

  @BeforeAll
  static void start() throws Exception {
    chromium = Chromium.start(folder.resolve("profile"));
    Files.createDirectories(PICTURES);
  }

  @AfterAll
  static void end() throws Exception {
    if (chromium != null) {
      chromium.end();
    }
  }

  @Test
  void nothingInThePageIsRefusedOrFails() throws Exception {
    open(findings(20));
    assertThat(chromium.evaluate("document.querySelector('.filters').hidden").asBoolean())
        .isFalse();
    assertThat(chromium.complaints()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"f1, f1 f10 f11", "F1 WEB-1, f10 f11", "nothing-like-it, ''", "p2 f2, f2"})
  void aSearchShowsTheFindingsThatHaveEveryWord(String text, String shown) throws Exception {
    open(findings(12));
    search(text);
    assertThat(shown().split(" ")).containsExactlyInAnyOrder(shown.split(" "));
    assertThat(output()).isEqualTo(shown.isEmpty() ? "0 of 12" : count(shown) + " of 12");
  }

  @Test
  void kindsAndPoliciesAreFilteredToo() throws Exception {
    open(findings(8));
    chromium.evaluate("document.querySelector('[name=kind][value=\"0\"]').click()");
    assertThat(shown()).isEqualTo("f1 f5 f2 f6 f3 f7");
    chromium.evaluate("document.querySelectorAll('.by-policy a')[2].click()");
    assertThat(shown()).isEqualTo("f2 f6");
    chromium.evaluate(
        "new Promise(done => {document.querySelector('[type=reset]').click(); setTimeout(done)})");
    assertThat(output()).isEqualTo("8 of 8");
  }

  @Test
  void theHeadOfAColumnSortsByIt() throws Exception {
    open(findings(12));
    clickHead("Finding");
    assertThat(shown()).isEqualTo("f0 f1 f2 f3 f4 f5 f6 f7 f8 f9 f10 f11");
    clickHead("Finding");
    assertThat(shown()).startsWith("f11 f10 f9");
    clickHead("Location");
    assertThat(shown()).startsWith("f0 f1 f2");
    clickHead("Severity");
    assertThat(shown()).isEqualTo("f0 f4 f8 f1 f5 f9 f2 f6 f10 f3 f7 f11");
    assertThat(
            chromium
                .evaluate(
                    "Array.from(document.querySelectorAll('.findings th'))"
                        + ".map(head => head.getAttribute('aria-sort')).join()")
                .asText())
        .isEqualTo("ascending,,,,");
  }

  @Test
  void numbersAreSortedFromTheLargest() throws Exception {
    open(Reports.full());
    chromium.evaluate("document.querySelector('.policies th:nth-child(7) button').click()");
    assertThat(
            chromium
                .evaluate(
                    "Array.from(document.querySelectorAll('.policies td:last-child'))"
                        + ".map(cell => cell.textContent).join(' ')")
                .asText())
        .isEqualTo("2 0 0 0 0");
  }

  @Test
  void allThatIsShownIsOpenedAndClosedAtOnce() throws Exception {
    open(findings(12));
    search("f3");
    chromium.evaluate("document.querySelector('[data-open]').click()");
    assertThat(open()).isEqualTo(1);
    chromium.evaluate("document.querySelector('[data-open]').click()");
    assertThat(open()).isZero();
  }

  @Test
  void thePageIsWholeWithoutAScript() throws Exception {
    chromium.allowScripts(false);
    try {
      open(findings(12));
      chromium.picture(1280, "light", PICTURES.resolve("without-script.png"));
    } finally {
      chromium.allowScripts(true);
    }
    assertThat(
            chromium.evaluate("document.querySelector('.filters').checkVisibility()").asBoolean())
        .isFalse();
    assertThat(count(shown())).isEqualTo(12);
  }

  @Test
  void theTableIsATableForThoseWhoDoNotSeeIt() throws Exception {
    open(findings(3));
    assertThat(chromium.roles())
        .contains("heading Findings", "table Findings", "columnheader Severity", "cell critical")
        .contains("searchbox Search", "button Location", "combobox Policy");
  }

  @Test
  void theResultOfAnAttackIsText() throws Exception {
    Report report =
        Reports.at(
            new Location("</script><script>document.title='x'</script>", 1, 1, 1, 9, "<b>"),
            "<script>document.title='x'</script>");
    open(report);
    assertThat(chromium.evaluate("document.title").asText()).doesNotContain("x");
    assertThat(chromium.evaluate("document.scripts.length").asInt()).isEqualTo(1);
    assertThat(chromium.complaints()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1280, light", "1280, dark", "390, light"})
  void nothingIsWiderThanTheWindow(int width, String scheme) throws Exception {
    open(Reports.full());
    chromium.picture(width, scheme, PICTURES.resolve(scheme + "-" + width + ".png"));
    assertThat(chromium.evaluate("document.documentElement.scrollWidth").asInt()).isEqualTo(width);
  }

  @Test
  void thousandsOfFindingsAreSortedAndFiltered() throws Exception {
    open(findings(10_000));
    clickHead("Finding");
    search("f77");
    assertThat(shown()).startsWith("f77 f770 f771").endsWith("f7799");
    assertThat(output()).isEqualTo("111 of 10000");
  }

  /** Each in a file and of a policy of its own severity, in turn. */
  private static Report findings(int count) {
    List<Severity> severities =
        List.of(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW);
    List<Policy> policies =
        IntStream.range(0, 4).mapToObj(i -> Reports.policy("p" + i, severities.get(i))).toList();
    List<Finding> findings =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    Reports.finding(
                        policies.get(i % 4),
                        Outcome.FAIL,
                        "f" + i,
                        new Location("web-" + i / 10 + ".yaml", 1 + i % 10, 1, 1 + i % 10, 3, "a")))
            .toList();
    return Reports.of(policies, findings, List.of(), Map.of(), count, Map.of());
  }

  private static void open(Report report) throws Exception {
    Path page = folder.resolve("report.html");
    Files.writeString(page, ReportFormat.HTML.format(report));
    chromium.open(page);
  }

  private static void search(String text) throws Exception {
    chromium.evaluate(
        "(input => {input.value = '%s'; input.dispatchEvent(new Event('input', {bubbles: true}))})"
                .formatted(text)
            + "(document.querySelector('[name=text]'))");
  }

  private static void clickHead(String name) throws Exception {
    chromium.evaluate(
        "Array.from(document.querySelectorAll('.findings thead button'))"
            + ".find(button => button.textContent === '"
            + name
            + "').click()");
  }

  private static String shown() throws Exception {
    return chromium.evaluate(SHOWN).asText();
  }

  private static String output() throws Exception {
    return chromium.evaluate("document.querySelector('.filters output').value").asText();
  }

  private static int open() throws Exception {
    return chromium.evaluate("document.querySelectorAll('.findings details[open]').length").asInt();
  }

  private static int count(String words) {
    return words.split(" ").length;
  }
}
