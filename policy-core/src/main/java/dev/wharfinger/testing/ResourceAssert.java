package dev.wharfinger.testing;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Outcome;
import dev.wharfinger.Policy;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Problem;
import dev.wharfinger.Report;
import dev.wharfinger.internal.text.DidYouMean;
import dev.wharfinger.report.ReportFormat;
import dev.wharfinger.resource.ResourceSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An assertion about resources; see {@link PolicyAssertions}. Immutable. */
public final class ResourceAssert {
  /** So many policies are named where another was meant, the others counted. */
  private static final int NAMED = 10;

  private final ResourceSet resources;
  private final EvaluationOptions options;
  private final boolean unknownAllowed;

  ResourceAssert(ResourceSet resources) {
    this(resources, EvaluationOptions.defaults(), false);
  }

  private ResourceAssert(ResourceSet resources, EvaluationOptions options, boolean unknownAllowed) {
    this.resources = resources;
    this.options = options;
    this.unknownAllowed = unknownAllowed;
  }

  /** Evaluates with these options instead of the defaults. */
  public ResourceAssert with(EvaluationOptions newOptions) {
    return new ResourceAssert(resources, newOptions, unknownAllowed);
  }

  /** Lets {@link #compliesWith} hold where a policy cannot be decided. */
  public ResourceAssert allowingUnknown() {
    return new ResourceAssert(resources, options, true);
  }

  /**
   * Asserts that every policy passes on everything it looks at.
   *
   * <p>It does not hold either when something could not be read or decided, when nothing was read,
   * or when no policy found anything to look at: a test that judges nothing does not pass.
   *
   * @throws AssertionError if it does not hold
   */
  public ResourceAssert compliesWith(PolicySet policies) {
    Report report = policies.evaluate(resources, options);
    List<String> faults = faults(report);
    if (!faults.isEmpty()) {
      throw error("the resources do not comply: " + String.join(", ", faults), report);
    }
    return this;
  }

  /**
   * Asserts that a policy fails on at least one resource.
   *
   * @return the findings, to be narrowed down
   * @throws AssertionError if it does not hold, or if the set has no such policy
   */
  public FindingAssert violates(PolicySet policies, String policyId) {
    return findings(policies, policyId, Outcome.FAIL);
  }

  /**
   * Asserts that a policy cannot be decided on at least one resource.
   *
   * @return the findings, to be narrowed down
   * @throws AssertionError if it does not hold, or if the set has no such policy
   */
  public FindingAssert isUnknownFor(PolicySet policies, String policyId) {
    return findings(policies, policyId, Outcome.UNKNOWN);
  }

  static AssertionError error(String what, Report report) {
    return new AssertionError(what + "\n" + ReportFormat.TEXT.format(report));
  }

  private FindingAssert findings(PolicySet policies, String policyId, Outcome outcome) {
    List<String> ids = policies.policies().stream().map(Policy::id).toList();
    if (!ids.contains(policyId)) {
      throw new AssertionError(
          "`" + policyId + "` is not in the policy set" + known(ids, policyId));
    }
    Report report =
        policies.evaluate(resources, options).only(policy -> policy.id().equals(policyId));
    return new FindingAssert(
        report,
        report.findings().stream().filter(finding -> finding.outcome() == outcome).toList(),
        "`" + policyId + "` has no finding of outcome " + name(outcome));
  }

  /** The id that was meant, or else those that there are. */
  private static String known(List<String> ids, String meant) {
    String question = DidYouMean.question(ids, meant);
    if (question != null) {
      return "; " + question;
    }
    String some = String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())));
    return ", which has: "
        + some
        + (ids.size() > NAMED ? " and " + (ids.size() - NAMED) + " more" : "");
  }

  private List<String> faults(Report report) {
    List<String> faults = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      long count = report.findings().stream().filter(f -> f.outcome() == outcome).count();
      if (count > 0 && !(unknownAllowed && outcome == Outcome.UNKNOWN)) {
        faults.add(count + " " + name(outcome));
      }
    }
    if (report.problems().stream().anyMatch(p -> p.level() == Problem.Level.ERROR)) {
      faults.add("something could not be read");
    }
    if (report.resources() == 0) {
      faults.add("nothing was read");
    } else if (report.verdicts().stream().allMatch(counts -> counts.total() == 0)) {
      faults.add("no policy found anything to look at");
    }
    return faults;
  }

  private static String name(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
