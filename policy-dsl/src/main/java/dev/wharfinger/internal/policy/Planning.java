package dev.wharfinger.internal.policy;

import dev.wharfinger.PolicySet;
import dev.wharfinger.internal.engine.CompiledPolicySet;
import dev.wharfinger.internal.engine.PlannedPolicy;
import dev.wharfinger.type.Catalog;
import java.util.List;

/** Hands checked policies to the engine. */
final class Planning {
  private Planning() {}

  /** A set of policies, numbered in the order given. */
  static PolicySet policySet(List<CheckedPolicy> policies, Catalog catalog) {
    List<PlannedPolicy> planned =
        policies.stream()
            .map(
                policy ->
                    new PlannedPolicy(
                        policy.about(),
                        policy.subjects(),
                        policy.file().body().view(),
                        policy.needsWholeSet()))
            .toList();
    return new CompiledPolicySet(catalog, planned, new PolicySubjects(policies));
  }
}
