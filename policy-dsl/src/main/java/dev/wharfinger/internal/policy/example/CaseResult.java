package dev.wharfinger.internal.policy.example;

import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.SourceText;
import java.util.List;

/**
 * What came of an example or a test.
 *
 * @param policy the id of the policy
 * @param name what tells it from the others of the policy
 * @param node where it is written
 * @param problems where it differs from what the policy does; none if it does not
 */
public record CaseResult(
    String policy, String name, SourceText source, RawNode node, List<PolicyProblem> problems) {
  public CaseResult {
    problems = List.copyOf(problems);
  }
}
