package dev.wharfinger.internal.policy;

import dev.wharfinger.PolicySet;
import dev.wharfinger.type.Catalog;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way from sources to policies that can be evaluated.
 *
 * @param problems what is wrong
 * @param compiled the policies, if they can be evaluated
 */
public record Compilation(List<PolicyProblem> problems, Optional<PolicySet> compiled) {

  /** Compiles. */
  public static Compilation of(
      List<Source> sources, List<ParamValue.Given> params, @Nullable Catalog catalog) {
    String text = sources + " with " + params + " against types: " + (catalog != null);
    PolicyProblem problem =
        PolicyProblem.elsewhere(text, "not-compiled", "the stages are not connected", null);
    return new Compilation(List.of(problem), Optional.empty());
  }

  /** The policies. */
  public PolicySet policySet() {
    return compiled.orElseThrow();
  }
}
