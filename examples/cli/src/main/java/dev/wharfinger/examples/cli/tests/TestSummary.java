package dev.wharfinger.examples.cli.tests;

import dev.wharfinger.compiler.Diagnostic;
import dev.wharfinger.compiler.PolicyCoverage;
import dev.wharfinger.compiler.PolicyTest;
import dev.wharfinger.compiler.PolicyTests;
import dev.wharfinger.examples.cli.shell.SafeText;
import dev.wharfinger.examples.cli.usage.Names;

/** Tells what came of tests. */
record TestSummary(PolicyTests tests) {

  /** How many tests failed. */
  long failed() {
    return tests.stream().filter(test -> !test.passed()).count();
  }

  /** How many results of parts of policies there are to be seen. */
  int results() {
    return tests.coverage().stream().mapToInt(PolicyCoverage::results).sum();
  }

  /** How many of them were seen. */
  int seen() {
    return tests.coverage().stream().mapToInt(PolicyCoverage::seen).sum();
  }

  /** Whether there is a policy of which is known how much the tests show. */
  boolean isMeasured() {
    return !tests.coverage().isEmpty();
  }

  /**
   * The text for a terminal.
   *
   * @param withGaps whether what the tests do not show is named
   * @param withCoverage whether it is told how much they show
   */
  String text(boolean withGaps, boolean withCoverage) {
    StringBuilder text = new StringBuilder();
    for (PolicyTest test : tests.all()) {
      if (!test.passed()) {
        text.append("FAILED ").append(SafeText.line(test.name())).append('\n');
        test.problems().forEach(problem -> append(problem, text));
      }
    }
    if (withGaps) {
      tests.coverage().forEach(policy -> policy.gaps().forEach(gap -> append(gap, text)));
    }
    if (withCoverage) {
      coverage(text);
    }
    int all = tests.all().size();
    text.append(count(all, "test")).append(": ").append(all - failed()).append(" passed, ");
    return text.append(failed()).append(" failed\n").toString();
  }

  private void coverage(StringBuilder text) {
    if (isMeasured()) {
      text.append(seen()).append(" of ").append(count(results(), "result"));
      text.append(" seen in ")
          .append(
              tests.coverage().size() == 1
                  ? "1 policy"
                  : "%d policies".formatted(tests.coverage().size()));
      text.append('\n');
    }
    if (!tests.unmeasured().isEmpty()) {
      text.append("not measured, as policies in JavaScript never are: ");
      text.append(Names.quoted(tests.unmeasured())).append('\n');
    }
  }

  private static void append(Diagnostic diagnostic, StringBuilder text) {
    text.append(diagnostic.render()).append('\n');
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
