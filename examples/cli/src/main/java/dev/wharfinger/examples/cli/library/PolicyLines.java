package dev.wharfinger.examples.cli.library;

import dev.wharfinger.Severity;
import dev.wharfinger.compiler.PolicyDescription;
import dev.wharfinger.compiler.ProfileDescription;
import dev.wharfinger.examples.cli.usage.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Policies and profiles, one in a line. */
final class PolicyLines {
  private PolicyLines() {}

  static String ofPolicies(List<PolicyDescription> policies) {
    List<List<String>> rows = new ArrayList<>();
    for (PolicyDescription each : policies) {
      rows.add(List.of(each.policy().id(), word(each.policy().severity()), each.policy().title()));
    }
    return Columns.align(rows);
  }

  static String ofProfiles(List<ProfileDescription> profiles) {
    List<List<String>> rows = new ArrayList<>();
    for (ProfileDescription each : profiles) {
      rows.add(List.of(each.id(), count(each.policies().size()), each.title()));
    }
    return Columns.align(rows);
  }

  /** As {@code 1 policy} or {@code 2 policies}. */
  static String count(int policies) {
    return policies + (policies == 1 ? " policy" : " policies");
  }

  static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
