package dev.wharfinger.internal.policy.example;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Fixes;
import dev.wharfinger.PolicySet;
import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.internal.policy.file.ReadPolicy;
import dev.wharfinger.internal.policy.file.TestFile;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.resource.ResourceSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the tests in a file, each with its policy alone. */
public final class TestRunner {
  private final ReadPolicy policy;
  private final ExampleRunner.Alone alone;
  private final Path folder;
  private final Map<Map<String, RawNode>, Optional<PolicySet>> sets = new HashMap<>();

  /**
   * Prepares a run.
   *
   * @param alone compiles the policy by itself
   * @param folder from where the paths of files lead
   */
  public TestRunner(ReadPolicy policy, ExampleRunner.Alone alone, Path folder) {
    this.policy = policy;
    this.alone = alone;
    this.folder = folder;
  }

  /** Runs all, and finds where the policy does something else. */
  public List<CaseResult> run(TestFile file) {
    List<CaseResult> results = new ArrayList<>();
    for (TestFile.Test test : file.tests()) {
      List<PolicyProblem> found = new ArrayList<>();
      run(test, new Problems(file.source(), found::add));
      String name = test.name().value();
      results.add(
          new CaseResult(policy.declaration().id(), name, file.source(), test.node(), found));
    }
    return results;
  }

  private void run(TestFile.Test test, Problems problems) {
    CaseEvaluation evaluation = new CaseEvaluation(problems);
    Optional<PolicySet> set =
        sets.computeIfAbsent(
            test.params(), params -> alone.compile(evaluation.params(params), problems.sink()));
    Optional<EvaluationOptions> options = evaluation.options(test.settings());
    boolean misread = new ResourceProblems(problems).tellMisread(test.given());
    if (set.isEmpty() || options.isEmpty() || misread) {
      return;
    }
    RawScalar file = test.file();
    ResourceSet given =
        file == null
            ? ExampleResources.of(test.given(), problems.source())
            : ResourceSet.read(folder.resolve(file.value()));
    boolean judged =
        new TestVerdict(policy, test, problems)
            .judge(evaluation.report(set.get(), given, test.settings(), options.get()));
    RawScalar fixed = test.fixed();
    if (judged && fixed != null) {
      fixed(test, fixed, Fixes.apply(set.get(), given, options.get(), any -> true), problems);
    }
  }

  private static void fixed(TestFile.Test test, RawScalar fixed, Fixes fixes, Problems problems) {
    boolean oneText =
        test.file() != null
            || (test.given().size() == 1 && test.given().get(0) instanceof RawScalar);
    if (!oneText || !test.settings().old().isEmpty()) {
      problems.error(
          "test-fixed", "`fixed` is the text of one file", "give it as text or by `file`", fixed);
    } else if (fixes.texts().isEmpty()) {
      problems.error("test-fixed", "no fix can be applied", null, fixed);
    } else if (!fixes.texts().values().stream().allMatch(fixed.value()::equals)) {
      String found = fixes.texts().values().iterator().next();
      problems.error(
          "test-fixed",
          "the text becomes another one",
          "line " + firstDifference(fixed.value(), found),
          fixed);
    }
  }

  private static String firstDifference(String expected, String found) {
    List<String> wanted = expected.lines().toList();
    List<String> is = found.lines().toList();
    int line = 0;
    while (line < wanted.size() && line < is.size() && wanted.get(line).equals(is.get(line))) {
      line++;
    }
    return line < is.size()
        ? (line + 1) + " becomes `" + is.get(line) + "`"
        : (line + 1) + " is behind its end";
  }
}
