package dev.wharfinger.internal.policy.run;

import dev.wharfinger.internal.engine.CompiledPolicySet;
import dev.wharfinger.internal.engine.CustomKinds;
import dev.wharfinger.internal.engine.FileProblem;
import dev.wharfinger.internal.engine.KnownPolicies;
import dev.wharfinger.internal.engine.Mutations;
import dev.wharfinger.internal.engine.PlannedPolicy;
import dev.wharfinger.internal.engine.PolicyGroup;
import dev.wharfinger.type.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Hands groups of policies to the engine. */
public final class Planning {
  private Planning() {}

  /**
   * A set of policies.
   *
   * @param groups in the order of their numbers, which each begins behind those before it
   * @param mutations what changes the objects of requests beforehand
   * @param again compiles the same policies for a catalog that has more kinds
   * @param unanswered the controls that no policy answers, or none in full, with the reason
   * @param problems what is wrong with the definitions that some policies are from
   * @param others what exceptions may name besides
   */
  public static CompiledPolicySet policySet(
      List<? extends PolicyGroup> groups,
      Catalog catalog,
      Mutations mutations,
      CustomKinds.Recompilation again,
      Map<String, String> unanswered,
      List<FileProblem> problems,
      KnownPolicies others) {
    List<PlannedPolicy> planned = new ArrayList<>();
    groups.forEach(group -> planned.addAll(group.planned()));
    return new CompiledPolicySet(
        catalog,
        planned,
        new JoinedSubjects(groups),
        mutations,
        again,
        unanswered,
        problems,
        others);
  }
}
