package dev.wharfinger.examples.webhook;

import dev.wharfinger.Finding;
import dev.wharfinger.Policy;
import dev.wharfinger.compiler.PolicyDescription;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which findings are fixed.
 *
 * @param all whether those of all policies are
 * @param policies the ids of those whose findings are
 */
record WantedFixes(boolean all, Set<String> policies) implements Predicate<Finding> {
  private static final Pattern BETWEEN = Pattern.compile("[\\s,]+");

  /** Reads {@code none}, {@code all}, or ids with commas between. */
  static WantedFixes of(String text) {
    return switch (text.strip()) {
      case "none" -> new WantedFixes(false, Set.of());
      case "all" -> new WantedFixes(true, Set.of());
      default -> new WantedFixes(false, Set.copyOf(ids(text)));
    };
  }

  private static TreeSet<String> ids(String text) {
    TreeSet<String> ids = new TreeSet<>(BETWEEN.splitAsStream(text).toList());
    ids.remove("");
    return ids;
  }

  @Override
  public boolean test(Finding finding) {
    return all || policies.contains(finding.policy().id());
  }

  /** Refuses ids that no policy has. */
  void check(List<Policy> known) throws SettingsException {
    List<String> ids = known.stream().map(Policy::id).toList();
    for (String id : policies) {
      if (!ids.contains(id)) {
        throw new SettingsException(
            Variable.FIX,
            "names the policy `" + id + "`, which is not among those that judge",
            Nearest.to(id, ids)
                .map(near -> "did you mean `" + near + "`?")
                .orElse("give `none`, `all`, or ids of policies with commas between"));
      }
    }
  }

  /** Refuses policies that have no fix. */
  void checkHaveFixes(List<PolicyDescription> known) throws SettingsException {
    for (PolicyDescription each : known) {
      String id = each.policy().id();
      if (policies.contains(id) && hasNone(each)) {
        throw new SettingsException(
            Variable.FIX,
            "names the policy `" + id + "`, which has no fix",
            "leave it out; `wharfinger explain ID` shows the fix of a policy that has one");
      }
    }
  }

  /** What a module of JavaScript fixes nobody can tell before it runs. */
  private static boolean hasNone(PolicyDescription policy) {
    return policy.expressions().filter(each -> each.fix().isEmpty()).isPresent();
  }

  @Override
  public String toString() {
    return all ? "all" : policies.isEmpty() ? "none" : String.join(", ", new TreeSet<>(policies));
  }
}
