package dev.wharfinger.internal.policy;

import dev.wharfinger.internal.policy.coverage.Coverage;
import dev.wharfinger.internal.policy.example.CaseResult;
import dev.wharfinger.internal.policy.example.ExampleRunner;
import dev.wharfinger.internal.policy.example.TestRunner;
import dev.wharfinger.internal.policy.file.PolicyFile;
import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.policy.file.ReadPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs all that there is to try policies with, and looks on. */
public final class TestRun {
  private final Compilation compilation;
  private final List<TestFiles.Found> files;
  private final List<CaseResult> results = new ArrayList<>();
  private final Map<String, Coverage> coverage = new LinkedHashMap<>();
  private final List<String> unmeasured = new ArrayList<>();

  private TestRun(Compilation compilation, List<TestFiles.Found> files) {
    this.compilation = compilation;
    this.files = files;
  }

  /**
   * Runs everything.
   *
   * @param compilation usable
   * @param files the tests that lie beside the policies
   */
  public static TestRun of(Compilation compilation, TestFiles files) {
    TestRun run = new TestRun(compilation, files.all());
    compilation.policies().forEach(run::run);
    return run;
  }

  private void run(ReadPolicy policy) {
    ExampleRunner.Alone alone = alone(policy);
    results.addAll(new ExampleRunner(policy, alone).run());
    for (TestFiles.Found found : files) {
      if (found.file().policy().value().equals(policy.declaration().id())) {
        results.addAll(new TestRunner(policy, alone, found.folder()).run(found.file()));
      }
    }
  }

  private ExampleRunner.Alone alone(ReadPolicy policy) {
    if (policy instanceof PolicyFile file) {
      Coverage seen = new Coverage(file);
      coverage.put(file.id(), seen);
      // a policy that nothing tries has gaps all the same
      List<PolicyProblem> ignored = new ArrayList<>();
      compilation.watched(policy, List.of(), seen, ignored::add);
      return (given, sink) -> compilation.watched(policy, given, seen, sink);
    }
    unmeasured.add(policy.declaration().id());
    return (given, sink) -> compilation.alone(policy, given, sink);
  }

  /** What came of each example and test, by policy. */
  public List<CaseResult> results() {
    return List.copyOf(results);
  }

  /** What was seen of each policy, by id. */
  public Map<String, Coverage> coverage() {
    return coverage;
  }

  /** What is probably not meant in the policies. */
  public List<PolicyProblem> warnings() {
    return compilation.problems();
  }

  /** The ids of policies at which nothing can look on. */
  public List<String> unmeasured() {
    return List.copyOf(unmeasured);
  }
}
