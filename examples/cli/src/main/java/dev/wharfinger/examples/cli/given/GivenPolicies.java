package dev.wharfinger.examples.cli.given;

import dev.wharfinger.Finding;
import dev.wharfinger.Policy;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.examples.cli.usage.Names;
import dev.wharfinger.examples.cli.usage.UsageException;
import java.util.List;
import java.util.Optional;

/**
 * The policies of which somebody wants to hear.
 *
 * @param names none for all policies
 */
public record GivenPolicies(List<PolicyName> names) {
  /** The policies about exceptions, which every set has. */
  private static final String ABOUT_EXCEPTIONS = "exception-";

  public GivenPolicies {
    names = List.copyOf(names);
  }

  /** Tells of names that no policy of a set has. */
  public void checkAmong(PolicySet set) throws UsageException {
    List<String> ids = set.policies().stream().map(Policy::id).toList();
    for (PolicyName name : names) {
      if (!name.text().startsWith(ABOUT_EXCEPTIONS) && ids.stream().noneMatch(name::means)) {
        Optional<String> nearest = Names.nearest(name.text(), ids);
        throw new UsageException(
            "no policy that is judged by is called " + Names.quoted(name.text()),
            nearest
                .map(Names::question)
                .orElse("`wharfinger list --profile=PROFILE` shows those of a profile"));
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
