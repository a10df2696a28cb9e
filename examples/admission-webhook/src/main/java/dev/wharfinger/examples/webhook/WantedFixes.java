package dev.wharfinger.examples.webhook;

import dev.wharfinger.Finding;
import dev.wharfinger.Policy;
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

  @Override
  public String toString() {
    return all ? "all" : policies.isEmpty() ? "none" : String.join(", ", new TreeSet<>(policies));
  }
}
