package dev.wharfinger.internal.policy;

import dev.wharfinger.Severity;
import dev.wharfinger.internal.policy.check.CheckedPolicy;
import dev.wharfinger.internal.policy.check.ParamBinder;
import dev.wharfinger.internal.policy.check.PolicyChecker;
import dev.wharfinger.internal.policy.file.PolicyFile;
import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.policy.run.PolicySubjects;
import dev.wharfinger.type.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The policies whose conditions are expressions. */
final class ExpressionPolicies {
  private final Catalog catalog;
  private final List<Accepted> policies = new ArrayList<>();

  ExpressionPolicies(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Takes a policy in, if nothing is wrong with it. */
  void check(
      PolicyFile file, ParamBinder.Params params, Severity severity, Consumer<PolicyProblem> sink) {
    check(file, params, severity, catalog, sink)
        .ifPresent(checked -> policies.add(new Accepted(file, params, severity, checked)));
  }

  private static Optional<CheckedPolicy> check(
      PolicyFile file,
      ParamBinder.Params params,
      Severity severity,
      Catalog types,
      Consumer<PolicyProblem> sink) {
    List<PolicyProblem> found = new ArrayList<>();
    Optional<CheckedPolicy> policy = PolicyChecker.check(file, params, severity, types, found::add);
    found.forEach(sink);
    return policy.filter(checked -> found.stream().allMatch(PolicyProblem::warning));
  }

  /** The policies that were taken in. */
  List<CheckedPolicy> checked() {
    return policies.stream().map(Accepted::checked).toList();
  }

  /**
   * The policies for a catalog, which may have more kinds. A policy that does not fit the new ones,
   * as it reads a field that they lack, judges what it judged before.
   */
  PolicySubjects subjects(Catalog types) {
    return new PolicySubjects(
        types == catalog ? checked() : policies.stream().map(one -> one.again(types)).toList());
  }

  /** A policy with all that it takes to check it once more. */
  private record Accepted(
      PolicyFile file, ParamBinder.Params params, Severity severity, CheckedPolicy checked) {

    CheckedPolicy again(Catalog types) {
      return check(file, params, severity, types, problem -> {}).orElse(checked);
    }
  }
}
