package dev.wharfinger.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestCommandTest {
  private static final String POLICY =
      """
      id: k8s-terminal
      title: Containers have no terminal
      severity: low
      match: kubernetes.Container
      expression: "!self.tty"
      message: "container '{self.name}' has a terminal"
      examples:
        compliant:
          - {apiVersion: v1, kind: Pod, spec: {containers: [{name: web, image: nginx}]}}
      """;

  @TempDir Path folder;

  @BeforeEach
  void writePolicy() throws IOException {
    write("policies/k8s-terminal.yaml", POLICY);
  }

  @Test
  void policiesThatDoWhatIsExpectedAreClean() {
    assertThat(Invocation.in(folder, "test", "policies"))
        .isEqualTo(new Invocation(0, "1 test: 1 passed, 0 failed\n", ""));
  }

  @Test
  void whatIsProbablyNotMeantInPoliciesIsTold() throws IOException {
    write("policies/k8s-terminal.yaml", POLICY.replace("!self.tty", "!self.tty || true"));
    Invocation test = Invocation.in(folder, "test", "policies");
    assertThat(test.exitCode()).isZero();
    assertThat(test.err()).contains("k8s-terminal.yaml:5:27: warning[always-true]");
  }

  @Test
  void withoutAPathThePoliciesOfTheConfigAreTested() throws IOException {
    write("more/k8s-stdin.yaml", POLICY.replace("k8s-terminal", "k8s-stdin"));
    write("wharfinger.yaml", "policies: [policies, more]\n");
    assertThat(Invocation.in(folder, "test"))
        .isEqualTo(new Invocation(0, "2 tests: 2 passed, 0 failed\n", ""));
    write("wharfinger.yaml", "closed: true\n");
    assertThat(Invocation.in(folder, "test").err())
        .startsWith("error: PATH is missing\nhelp: name a policy, or a folder of policies, or");
  }

  @Test
  void aNameBeginsNoLineAndMovesNoCursor() throws IOException {
    write(
        "policies/k8s-terminal.test.yaml",
        """
        tests:
          - name: "a\\e[2J\\n::error::x"
            given:
              {apiVersion: v1, kind: Pod,
               spec: {containers: [{name: "b\\e[2J\\n::error::y", tty: true}]}}
            findings: [{message: "c\\e[2J\\n::error::z"}]
        """);
    String out = Invocation.in(folder, "test", "policies").out();
    assertThat(out).contains("FAILED k8s-terminal: a\\u001b[2J\\n::error::x\n");
    assertThat(out).doesNotContain("\u001b").doesNotContain("\n::");
  }

  @Test
  void aTestThatFailsIsShownWhereItIsWritten() throws IOException {
    write(
        "policies/k8s-terminal.test.yaml",
        """
        tests:
          - name: a terminal
            given: {apiVersion: v1, kind: Pod, spec: {containers: [{name: web, tty: true}]}}
            outcome: pass
        """);

    Invocation run = Invocation.in(folder, "test", "policies");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("FAILED k8s-terminal: a terminal\n")
        .contains("k8s-terminal.test.yaml:4:14: error[test-outcome]: the outcome is `fail`\n")
        .contains("  4 |     outcome: pass\n")
        .endsWith("2 tests: 1 passed, 1 failed\n");
  }

  @Test
  void coverageNamesWhatNoTestShows() {
    Invocation run = Invocation.in(folder, "test", "--coverage", "policies");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("k8s-terminal.yaml:5:15: warning[not-covered]: no example makes `self.tty` true")
        .contains("1 of 2 results seen in 1 policy\n1 test: 1 passed, 0 failed\n");
  }

  @Test
  void theParserOfSurefireReadsWhatCameOfTests() throws Exception {
    write(
        "policies/k8s-terminal.test.yaml",
        """
        tests:
          - name: a terminal
            given: {apiVersion: v1, kind: Pod, spec: {containers: [{name: web, tty: true}]}}
            outcome: pass
        """);

    Invocation run = Invocation.in(folder, "test", "--format=junit", "policies");
    write("TEST-policies.xml", run.out());

    List<ReportTestSuite> suites =
        new TestSuiteXmlParser(new NullConsoleLogger())
            .parse(folder.resolve("TEST-policies.xml").toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(suites)
        .extracting(
            ReportTestSuite::getName,
            ReportTestSuite::getNumberOfTests,
            ReportTestSuite::getNumberOfFailures)
        .containsExactly(tuple("k8s-terminal", 2, 1));
    assertThat(suites.get(0).getTestCases())
        .filteredOn(ReportTestCase::hasFailure)
        .extracting(ReportTestCase::getName, ReportTestCase::getFailureMessage)
        .containsExactly(tuple("k8s-terminal: a terminal", "the outcome is `fail`"));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "50, 0", "51, 1", "100, 1"})
  void tooLittleCoverageFailsIfAskedFor(int percent, int exitCode) {
    assertThat(Invocation.in(folder, "test", "--fail-under=" + percent, "policies").exitCode())
        .isEqualTo(exitCode);
  }

  @Test
  void whatIsNotMeasuredIsNotCovered() throws IOException {
    write(
        "modules/js-terminal.mjs",
        """
        export default {
          meta: {
            id: 'js-terminal',
            title: 'Containers have no terminal',
            severity: 'low',
            match: 'kubernetes.Container',
            examples: {
              compliant: [{apiVersion: 'v1', kind: 'Pod', spec: {containers: [{name: 'web'}]}}],
            },
          },
          check(self, context) {
            if (self.tty) context.report({at: 'tty', message: 'there is a terminal'});
          },
        };
        """);

    Invocation told = Invocation.in(folder, "test", "--coverage", "modules");
    Invocation asked = Invocation.in(folder, "test", "--fail-under=1", "modules");

    String text =
        """
        not measured, as policies in JavaScript never are: `js-terminal`
        1 test: 1 passed, 0 failed
        """;
    assertThat(told.exitCode()).isZero();
    assertThat(told.out()).isEqualTo(text);
    assertThat(asked.exitCode()).isEqualTo(2);
    assertThat(asked.out()).isEqualTo(text);
    assertThat(asked.err()).startsWith("error: `--fail-under` cannot be met: ");
  }

  @Test
  void nothingToRunIsNoSuccess() throws IOException {
    write("policies/k8s-terminal.yaml", POLICY.substring(0, POLICY.indexOf("examples:")));

    Invocation run = Invocation.in(folder, "test", "policies");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("error: there is no example and no test in `policies`\n");
  }

  @ParameterizedTest
  @CsvSource({
    "'', PATH is missing",
    "--fail-under=101 policies, `--fail-under` cannot be `101`",
    "--format=sarif policies, `--format` cannot be `sarif`",
    "--format=junit --coverage policies, `--coverage` tells nothing in this format"
  })
  void badUsageIsTold(String arguments, String error) {
    Invocation run = Invocation.in(folder, (Object[]) ("test " + arguments).strip().split(" "));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("error: " + error);
  }

  @Test
  void aPolicyThatDoesNotCompileIsTold() throws IOException {
    write("policies/k8s-terminal.yaml", POLICY.replace("self.tty", "self.tti"));

    Invocation run = Invocation.in(folder, "test", "policies");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("error[unknown-field]");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
