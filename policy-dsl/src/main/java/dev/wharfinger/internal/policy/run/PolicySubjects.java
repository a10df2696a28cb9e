package dev.wharfinger.internal.policy.run;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.plan.SharedCalls;
import dev.wharfinger.internal.engine.PlannedPolicy;
import dev.wharfinger.internal.engine.PolicyGroup;
import dev.wharfinger.internal.policy.check.CheckedPolicy;
import dev.wharfinger.internal.policy.check.FrameLayout;
import dev.wharfinger.spi.SubjectProgram;
import dev.wharfinger.type.ObjectType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes programs of policies, one program for all policies that look at a type; types at which the
 * same policies look have the same program.
 */
public final class PolicySubjects implements PolicyGroup {
  /** What the frame holds there stays as long as the subject does. */
  private static final Set<Integer> SUBJECT =
      Set.of(FrameLayout.SELF, FrameLayout.OBJECT, FrameLayout.OLD, FrameLayout.KUBERNETES_VERSION);

  private final List<CheckedPolicy> policies;
  private final Probes probes;
  private final Map<List<Integer>, SubjectProgram> programs = new HashMap<>();

  /**
   * Plans policies when they are asked for.
   *
   * @param policies in the order of their numbers
   */
  public PolicySubjects(List<CheckedPolicy> policies) {
    this(policies, Probes.NONE);
  }

  /**
   * Plans a policy when it is asked for.
   *
   * @param policies no more than the one that the probes are for
   */
  public PolicySubjects(List<CheckedPolicy> policies, Probes probes) {
    this.policies = List.copyOf(policies);
    this.probes = probes;
  }

  @Override
  public List<PlannedPolicy> planned() {
    return policies.stream().map(PolicySubjects::planned).toList();
  }

  private static PlannedPolicy planned(CheckedPolicy policy) {
    return new PlannedPolicy(
        policy.about(),
        policy.subjects(),
        policy.file().declaration().view(),
        policy.needsWholeSet());
  }

  @Override
  public SubjectProgram compile(ObjectType subject, List<Integer> numbers) {
    return programs.computeIfAbsent(numbers, this::plan);
  }

  private SubjectProgram plan(List<Integer> numbers) {
    int sharedStart = 0;
    List<List<Typed>> expressions = new ArrayList<>();
    for (int number : numbers) {
      CheckedPolicy policy = policies.get(number);
      sharedStart = Math.max(sharedStart, policy.frame().size());
      expressions.add(policy.body().judging());
    }
    SharedCalls shared = SharedCalls.of(expressions, SUBJECT, sharedStart);
    PolicyProgram[] planned =
        numbers.stream()
            .map(number -> PolicyProgram.plan(number, policies.get(number), shared, probes))
            .toArray(PolicyProgram[]::new);
    return new TypeProgram(planned, sharedStart, sharedStart + shared.size());
  }
}
