package dev.wharfinger.internal.policy.example;

import dev.wharfinger.PolicySet;
import dev.wharfinger.internal.policy.file.Declaration;
import dev.wharfinger.internal.policy.file.Example;
import dev.wharfinger.internal.policy.file.ParamValue;
import dev.wharfinger.internal.policy.file.PolicyFormat;
import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.internal.policy.file.ReadPolicy;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.resource.ResourceSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Evaluates the examples of a policy, each with this policy alone. */
public final class ExampleRunner {
  private final ReadPolicy read;
  private final Declaration policy;
  private final Alone alone;
  private final Map<Map<String, RawNode>, Optional<PolicySet>> sets = new HashMap<>();

  /**
   * Prepares a run.
   *
   * @param alone compiles the policy by itself
   */
  public ExampleRunner(ReadPolicy read, Alone alone) {
    this.read = read;
    this.policy = read.declaration();
    this.alone = alone;
  }

  /** Compiles a policy by itself. */
  @FunctionalInterface
  public interface Alone {

    /**
     * Compiles it.
     *
     * @param given values of its parameters
     * @param sink is told what is wrong then
     * @return empty if it cannot be used
     */
    Optional<PolicySet> compile(List<ParamValue> given, Consumer<PolicyProblem> sink);
  }

  /** Evaluates all, and finds where they do not behave as they are filed. */
  public List<CaseResult> run() {
    List<CaseResult> results = new ArrayList<>();
    policy.examples().forEach(example -> results.add(run(example)));
    return results;
  }

  private CaseResult run(Example example) {
    List<PolicyProblem> found = new ArrayList<>();
    Problems problems = new Problems(policy.source(), found::add);
    if (!new ResourceProblems(problems).tellMisread(example.given())) {
      judge(example, problems);
    }
    String name =
        PolicyFormat.word(example.expectation())
            + " example in line "
            + policy.source().line(example.node().start());
    return new CaseResult(policy.id(), name, policy.source(), example.node(), found);
  }

  private void judge(Example example, Problems problems) {
    ResourceSet given = ExampleResources.of(example.given(), policy.source());
    CaseEvaluation evaluation = new CaseEvaluation(problems);
    sets.computeIfAbsent(
            example.params(), params -> alone.compile(evaluation.params(params), problems.sink()))
        .flatMap(
            set ->
                evaluation
                    .options(example.settings())
                    .map(options -> evaluation.report(set, given, example.settings(), options)))
        .ifPresent(report -> new ExampleVerdict(read, example, problems).judge(report));
  }
}
