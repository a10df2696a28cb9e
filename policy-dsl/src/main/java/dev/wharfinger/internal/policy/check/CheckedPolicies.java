package dev.wharfinger.internal.policy.check;

import dev.wharfinger.Severity;
import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.type.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The policies in one language, checked, each with all that it takes to check it once more.
 *
 * @param <F> a policy that was read
 * @param <C> a policy that was checked
 */
public final class CheckedPolicies<F, C> {
  private final Catalog catalog;
  private final Function<Catalog, Check<F, C>> language;
  private final List<Accepted<F, C>> policies = new ArrayList<>();
  private @Nullable Check<F, C> check;

  /**
   * Starts without policies.
   *
   * @param language how policies are checked against a catalog
   */
  public CheckedPolicies(Catalog catalog, Function<Catalog, Check<F, C>> language) {
    this.catalog = catalog;
    this.language = language;
  }

  /** The check of policies against one catalog. */
  @FunctionalInterface
  public interface Check<F, C> {
    /**
     * Checks a policy.
     *
     * @param severity what reports say of it
     * @return empty if an error is told
     */
    Optional<C> check(
        F file, ParamBinder.Params params, Severity severity, Consumer<PolicyProblem> sink);
  }

  /** Takes a policy in, if nothing is wrong with it. */
  public void add(
      F file, ParamBinder.Params params, Severity severity, Consumer<PolicyProblem> sink) {
    if (check == null) {
      check = language.apply(catalog);
    }
    sound(check, file, params, severity, sink)
        .ifPresent(checked -> policies.add(new Accepted<>(file, params, severity, checked)));
  }

  private static <F, C> Optional<C> sound(
      Check<F, C> check,
      F file,
      ParamBinder.Params params,
      Severity severity,
      Consumer<PolicyProblem> sink) {
    List<PolicyProblem> found = new ArrayList<>();
    Optional<C> policy = check.check(file, params, severity, found::add);
    found.forEach(sink);
    return policy.filter(checked -> found.stream().allMatch(PolicyProblem::warning));
  }

  /** The policies that were taken in. */
  public List<C> all() {
    return policies.stream().map(Accepted::checked).toList();
  }

  /**
   * The policies for a catalog, which may have more kinds. A policy that does not fit the new ones,
   * as it reads a field that they lack, judges what it judged before.
   */
  public List<C> of(Catalog types) {
    if (types == catalog || policies.isEmpty()) {
      return all();
    }
    Check<F, C> again = language.apply(types);
    return policies.stream().map(one -> one.again(again)).toList();
  }

  private record Accepted<F, C>(F file, ParamBinder.Params params, Severity severity, C checked) {

    C again(Check<F, C> check) {
      return sound(check, file, params, severity, problem -> {}).orElse(checked);
    }
  }
}
