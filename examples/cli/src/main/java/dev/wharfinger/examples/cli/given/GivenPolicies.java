package dev.wharfinger.examples.cli.given;

import dev.wharfinger.Finding;
import dev.wharfinger.Policy;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.examples.cli.usage.UsageException;
import java.util.ArrayList;
import java.util.List;

/**
 * The policies of which somebody wants to hear.
 *
 * @param names none for all policies
 */
public record GivenPolicies(List<PolicyName> names) {
  /** The policies about exceptions, by which everything is judged. */
  private static final List<String> ABOUT_EXCEPTIONS =
      List.of("exception-expired", "exception-forbidden", "exception-unused");

  public GivenPolicies {
    names = List.copyOf(names);
  }

  /**
   * Tells of names that no policy of a set has.
   *
   * @param available where the policies were chosen from
   */
  public void checkAmong(PolicySet set, Available available) throws UsageException {
    List<String> ids = new ArrayList<>(set.policies().stream().map(Policy::id).toList());
    ids.addAll(ABOUT_EXCEPTIONS);
    for (PolicyName name : names) {
      if (ids.stream().noneMatch(name::means)) {
        throw new NotJudgedBy(name, available).asked(ids);
      }
    }
  }

  /** Whether a finding is one of theirs. */
  public boolean includes(Finding finding) {
    return includes(finding.policy());
  }

  private boolean includes(Policy policy) {
    return names.isEmpty() || names.stream().anyMatch(name -> name.means(policy.id()));
  }

  /** What a report says of them, with all problems. */
  public Report of(Report report) {
    return names.isEmpty() ? report : report.only(this::includes);
  }
}
