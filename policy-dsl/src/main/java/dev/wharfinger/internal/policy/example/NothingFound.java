package dev.wharfinger.internal.policy.example;

import dev.wharfinger.Report;
import dev.wharfinger.internal.policy.file.PolicyFile;
import dev.wharfinger.internal.policy.file.Quoted;
import dev.wharfinger.internal.policy.file.ReadPolicy;
import java.util.List;

/** Says why a policy has nothing against an example. */
final class NothingFound {
  private NothingFound() {}

  /** What the policy does instead, as the end of a sentence about it. */
  static String words(ReadPolicy policy, Report.Counts counts) {
    if (counts.total() == 0) {
      return "`each` yields no element, so it judges nothing";
    }
    if (counts.pass() == 0 && counts.skip() > 0) {
      return skipped(policy);
    }
    return "the policy finds nothing wrong with it"
        + (counts.skip() > 0 ? ", and skips a part: " + skipped(policy) : "");
  }

  private static String skipped(ReadPolicy policy) {
    List<String> conditions =
        policy instanceof PolicyFile file
            ? file.body().conditions().stream().map(named -> named.name().value()).toList()
            : List.of();
    return switch (conditions.size()) {
      case 0 -> "the policy skips it, as its operations or its parameters leave it out";
      case 1 -> "the match condition " + Quoted.list(conditions) + " leaves it out";
      default -> "one of the match conditions leaves it out: " + Quoted.list(conditions);
    };
  }
}
