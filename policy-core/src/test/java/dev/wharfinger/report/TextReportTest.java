package dev.wharfinger.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.Finding;
import dev.wharfinger.Location;
import dev.wharfinger.Outcome;
import dev.wharfinger.Policy;
import dev.wharfinger.Problem;
import dev.wharfinger.Reason;
import dev.wharfinger.Report;
import dev.wharfinger.Severity;
import dev.wharfinger.golden.GoldenFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextReportTest {

  @Test
  void everyFindingAndProblemHasItsLineAndASummaryFollows() throws IOException {
    GoldenFile.check(Reports.GOLDEN.resolve("full.txt"), ReportFormat.TEXT.format(Reports.full()));
  }

  @Test
  void coloursChangeNothingOfTheText() {
    String colored = ReportFormat.COLORED_TEXT.format(Reports.full());
    assertThat(colored.replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(ReportFormat.TEXT.format(Reports.full()));
    assertThat(colored.lines())
        .allMatch(line -> !line.contains("\u001b") || line.lastIndexOf("\u001b[0m") > 0);
  }

  @ParameterizedTest
  @CsvSource({
    "FAIL, CRITICAL, '\u001b[1;31mcritical\u001b[0m k8s-sample: m'",
    "FAIL, HIGH, '\u001b[31mhigh\u001b[0m k8s-sample: m'",
    "FAIL, MEDIUM, '\u001b[33mmedium\u001b[0m k8s-sample: m'",
    "FAIL, LOW, '\u001b[36mlow\u001b[0m k8s-sample: m'",
    "UNKNOWN, CRITICAL, '\u001b[35mcritical\u001b[0m k8s-sample: unknown: m'",
    "ERROR, LOW, '\u001b[35mlow\u001b[0m k8s-sample: error: m'",
  })
  void coloursTellSeveritiesApartAndWhatIsNotDecided(
      Outcome outcome, Severity severity, String text) {
    Policy policy = Reports.policy("k8s-sample", severity);
    Location place = new Location("a.yaml", 1, 4, 1, 6, "a");
    Report report =
        Reports.of(
            List.of(policy),
            List.of(Reports.finding(policy, outcome, "m", place)),
            List.of(),
            Map.of(),
            1,
            Map.of("a.yaml", "a: bc\n"));
    String rendition = text.substring(0, text.indexOf('m') + 1);
    assertThat(ReportFormat.COLORED_TEXT.format(report))
        .startsWith("\u001b[1ma.yaml:1:4\u001b[0m: " + text + "\n")
        .contains("  1 | a: bc\n    |    " + rendition + "^^\u001b[0m\n");
  }

  @Test
  void aFindingWithoutALineNamesItsResource() {
    Policy policy = Reports.policy("k8s-sample", Severity.HIGH);
    List<Finding> findings =
        List.of(
            finding(policy, "Pod/a", "spec.hostNetwork"),
            finding(policy, "Pod/b", "spec.hostNetwork"),
            finding(policy, "Pod/b", ""));
    Report report = Reports.of(List.of(policy), findings, List.of(), Map.of(), 2, Map.of());
    assertThat(ReportFormat.TEXT.format(report))
        .startsWith(
            """
            prod (Pod/a spec.hostNetwork): high k8s-sample: m
            prod (Pod/b spec.hostNetwork): high k8s-sample: m
            prod (Pod/b): high k8s-sample: m
            """);
  }

  private static Finding finding(Policy policy, String resource, String path) {
    Location place = new Location("prod", 0, 0, 0, 0, path);
    return new Finding(
        policy, Outcome.FAIL, policy.severity(), "m", resource, place, null, List.of());
  }

  @Test
  void notesThatSayTheSameAreOne() {
    List<Problem> problems = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      Location place = new Location("a.yaml", i, 1, i, 2, "");
      problems.add(new Problem("same", Problem.Level.NOTE, "no manifest", place));
      problems.add(new Problem("bad", Problem.Level.ERROR, "cannot be read", place));
    }
    Report report = Reports.of(List.of(), List.of(), problems, Map.of(), 1, Map.of());
    assertThat(ReportFormat.TEXT.format(report))
        .startsWith(
            """
            a.yaml:1:1: note[same]: no manifest (and 2 places more of which the same is true)
            a.yaml:1:1: problem[bad]: cannot be read
            a.yaml:2:1: problem[bad]: cannot be read
            a.yaml:3:1: problem[bad]: cannot be read
            """);
  }

  @Test
  void whatLacksAParameterIsApartFromWhatChoseToJudgeNothing() {
    Policy lacking = Reports.policy("k8s-allowed", Severity.HIGH).lacking(List.of("registries"));
    Policy skipped = Reports.policy("k8s-skipped", Severity.HIGH);
    Report.Counts skip = new Report.Counts(0, 0, 2, 0, 0);
    Report report =
        Reports.of(
            List.of(lacking, skipped),
            List.of(),
            List.of(),
            Map.of("k8s-allowed", skip, "k8s-skipped", skip),
            2,
            Map.of());
    assertThat(ReportFormat.TEXT.format(report))
        .startsWith(
            "note: always skipped: k8s-skipped\n"
                + "note: needs a parameter (`params` of a config or profile, `--param`,"
                + " `PolicyCompiler.param`): k8s-allowed.registries\n");
  }

  @Test
  void validationsOfDefinitionsAreNoPoliciesOfAnybody() {
    Policy own = Reports.policy("k8s-own", Severity.HIGH);
    Policy definition =
        new Policy(
            "ships.example.com",
            "t",
            Severity.HIGH,
            List.of(),
            "",
            List.of(),
            List.of(),
            Reports.NOWHERE,
            null,
            List.of(),
            true);
    Report report =
        Reports.of(List.of(own, definition), List.of(), List.of(), Map.of(), 1, Map.of());
    assertThat(ReportFormat.TEXT.format(report))
        .contains("1 resource, 1 policy, 1 definition with validations: ")
        .doesNotContain("ships.example.com");
  }

  @Test
  void nothingFoundIsASummaryOnly() {
    assertThat(ReportFormat.TEXT.format(Reports.empty()))
        .isEqualTo(
            "0 resources, 0 policies: 0 failures, 0 unknown, 0 errors, 0 problems,"
                + " 0 policies matched nothing\n");
  }

  @Test
  void manyPoliciesThatMatchedNothingAreOnlyCountedUnlessAllIsAskedFor() {
    List<Policy> policies =
        IntStream.rangeClosed(1, 13).mapToObj(i -> Reports.policy("p" + i, Severity.LOW)).toList();
    Report report = Reports.of(policies, List.of(), List.of(), Map.of(), 1, Map.of());
    assertThat(ReportFormat.TEXT.format(report))
        .startsWith("1 resource, ")
        .contains("13 policies matched nothing");
    assertThat(ReportFormat.VERBOSE_TEXT.format(report))
        .startsWith(
            "note: nothing to look at for p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13\n");
    Report few = Reports.of(policies.subList(0, 10), List.of(), List.of(), Map.of(), 1, Map.of());
    assertThat(ReportFormat.TEXT.format(few))
        .startsWith("note: nothing to look at for p1, p2, p3, p4, p5, p6, p7, p8, p9, p10\n");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "variables.own, 'sudo', false",
        "variables.own, 7, false",
        "variables.own, 'su', true",
        "variables.own, '', false",
        "variables.own, '0', false",
        "variables.own, not there, false",
        "variables.own, 'other', true",
        "variables.own.name, 'sudo', true",
        "self.user, 'sudo', true"
      })
  void whatAVariableIsMattersUnlessTheMessageSaysIt(
      String expression, String value, boolean matters) {
    Policy policy = Reports.policy("k8s-sample", Severity.LOW);
    Finding finding =
        new Finding(
            policy,
            Outcome.FAIL,
            Severity.LOW,
            "`sudo` runs as 7",
            "",
            Reports.NOWHERE,
            null,
            List.of(new Reason(expression, value, null)));
    Report report = Reports.of(List.of(policy), List.of(finding), List.of(), Map.of(), 1, Map.of());
    String note = "note: `" + expression + "` is " + value;
    assertThat(ReportFormat.TEXT.format(report).contains(note)).isEqualTo(matters);
    assertThat(ReportFormat.VERBOSE_TEXT.format(report)).contains(note);
  }

  @Test
  void anOverviewCountsTheFindingsOfEachPolicyTheGravestFirst() {
    Policy low = Reports.policy("k8s-low", Severity.LOW);
    Policy high = Reports.policy("k8s-high", Severity.HIGH);
    Policy often = Reports.policy("k8s-high-and-often", Severity.HIGH);
    Location place = new Location("a.yaml", 1, 4, 1, 6, "a");
    Report report =
        Reports.of(
            List.of(low, high, often),
            List.of(
                Reports.finding(low, Outcome.UNKNOWN, "m", place),
                Reports.finding(high, Outcome.FAIL, "m", place),
                Reports.finding(often, Outcome.ERROR, "m", place),
                Reports.finding(often, Outcome.FAIL, "m", place),
                Reports.finding(often, Outcome.FAIL, "m", place)),
            List.of(new Problem("bad", Problem.Level.ERROR, "cannot be read", place)),
            Map.of(),
            1,
            Map.of("a.yaml", "a: bc\n"));
    assertThat(ReportFormat.OVERVIEW.format(report))
        .startsWith(
            """
            high      k8s-high-and-often  2 failures, 1 error
            high      k8s-high            1 failure
            low       k8s-low             1 unknown
            a.yaml:1:4: problem[bad]: cannot be read
            """)
        .contains("\n1 resource, 3 policies: 3 failures (3 high), 1 unknown, 1 error, 1 problem");
    assertThat(ReportFormat.COLORED_OVERVIEW.format(report).replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(ReportFormat.OVERVIEW.format(report));
  }

  @Test
  void whatWouldConfuseATerminalIsEscaped() {
    Policy policy = Reports.policy("k8s-sample", Severity.LOW);
    Location nowhere = new Location("a\u001b[2J.yaml", 0, 0, 0, 0, "");
    Report report =
        Reports.of(
            List.of(policy),
            List.of(Reports.finding(policy, Outcome.FAIL, "red\u001b[31m\n\u202eevil", nowhere)),
            List.of(),
            Map.of(),
            1,
            Map.of());
    assertThat(ReportFormat.TEXT.format(report))
        .startsWith(
            "a\\u001b[2J.yaml (Deployment/shop/web): low k8s-sample: red\\u001b[31m\\n\\u202eevil\n");
  }

  @Test
  void aLocationThatIsNotInTheTextHasNoExcerpt() {
    Location behind = new Location("f", 9, 1, 9, 2, "");
    assertThat(ReportFormat.TEXT.format(Reports.at(behind, "a: 1")))
        .startsWith("f:9:1: high k8s-sample: message\n1 resource,");
  }

  @Test
  void theStreamIsUtf8AndStaysOpen() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportFormat.TEXT.write(Reports.at(new Location("a", 1, 1, 1, 3, ""), "né"), out);
    out.write('!');
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("  1 | né\n    | ^^\n").endsWith("!");
  }
}
