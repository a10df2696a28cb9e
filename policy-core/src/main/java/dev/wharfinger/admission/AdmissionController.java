package dev.wharfinger.admission;

import dev.wharfinger.AdmissionRequest;
import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Finding;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.Severity;
import dev.wharfinger.internal.engine.Deadline;
import dev.wharfinger.resource.ResourceSet;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Answers the requests that an API server sends to a webhook: AdmissionReview of {@code
 * admission.k8s.io/v1} in, AdmissionReview out, both as JSON in UTF-8. It needs no server, and is
 * immutable and thread-safe.
 *
 * <pre>{@code
 * AdmissionController controller =
 *     AdmissionController.of(policies).denyFrom(Severity.HIGH).timeout(ofSeconds(2)).build();
 * byte[] response = controller.review(request);
 * }</pre>
 *
 * <p>A finding at or above a severity refuses the request, any other is a warning; an admission
 * policy says itself which of the two it is, or that it is only to be written down. What cannot be
 * judged, or not in time, is up to the {@link FailurePolicy}. All findings are among the audit
 * annotations, beside those that admission policies have of their own.
 *
 * <p>If there are MutatingAdmissionPolicies, the object is judged as they leave it, and the answer
 * has their changes as a JSON patch; only what answers for a mutating webhook may have any. The
 * same is so if the controller is told to apply fixes.
 */
public final class AdmissionController {
  private final PolicySet policies;
  private final Severity denyFrom;
  private final FailurePolicy failurePolicy;
  private final Function<AdmissionRequest, ResourceSet> context;
  private final EvaluationOptions options;
  private final @Nullable PodSecurityAdmission podSecurity;
  private final @Nullable Predicate<Finding> fixes;

  private AdmissionController(Builder builder) {
    this.policies = builder.policies;
    this.denyFrom = builder.denyFrom;
    this.failurePolicy = builder.failurePolicy;
    this.context = builder.context;
    this.options = builder.options;
    this.podSecurity = builder.podSecurity;
    this.fixes = builder.fixes;
  }

  /** Starts to build a controller that refuses what is of high severity or cannot be judged. */
  public static Builder of(PolicySet policies) {
    return new Builder(policies);
  }

  /**
   * Answers a request.
   *
   * @param review an AdmissionReview with a request
   * @return an AdmissionReview with a response, whatever the request holds
   */
  public byte[] review(byte[] review) {
    ReviewedRequest request;
    try {
      request = ReviewReader.read(review);
    } catch (MalformedReviewException e) {
      return Decision.ofMalformed(e.getMessage(), failurePolicy).json(e.uid(), e.apiVersion());
    }
    return decide(request.request()).json(request.uid(), ReviewReader.API_VERSION);
  }

  private Decision decide(AdmissionRequest request) {
    List<Report> reports;
    FixedRequest fixed;
    try {
      ResourceSet around = context.apply(request);
      Deadline deadline = Deadline.of(options);
      fixed =
          fixes == null
              ? FixedRequest.unchanged(request)
              : FixedRequest.of(policies, request, around, options, fixes);
      EvaluationOptions rest = deadline.rest(options);
      reports =
          podSecurity == null
              ? List.of(policies.review(fixed.request(), around, rest))
              : review(fixed.request(), around, rest, podSecurity, policies);
    } catch (RuntimeException e) {
      return Decision.ofFailure("the request could not be judged: " + e, failurePolicy);
    }
    return Decision.of(reports, fixed, denyFrom, failurePolicy);
  }

  /** Both have the same time, and one deadline. */
  private static List<Report> review(
      AdmissionRequest request,
      ResourceSet around,
      EvaluationOptions options,
      PodSecurityAdmission levels,
      PolicySet policies) {
    EvaluationOptions once = options.toBuilder().clock(stopped(options.clock())).build();
    Deadline deadline = Deadline.of(once);
    Report report = policies.review(request, around, once);
    AdmissionRequest stored =
        report.patch().isEmpty() ? request : policies.mutated(request, around, deadline.rest(once));
    return List.of(report, levels.review(stored, around, deadline.rest(once)));
  }

  private static Clock stopped(Clock clock) {
    return Clock.fixed(clock.instant(), clock.getZone());
  }

  /** Builds an {@link AdmissionController}. */
  public static final class Builder {
    private final PolicySet policies;
    private Severity denyFrom = Severity.HIGH;
    private FailurePolicy failurePolicy = FailurePolicy.FAIL;
    private Function<AdmissionRequest, ResourceSet> context =
        request -> ResourceSet.parse("nothing", "");
    private EvaluationOptions options = EvaluationOptions.defaults();
    private @Nullable Predicate<Finding> fixes;
    private @Nullable PodSecurityAdmission podSecurity;

    private Builder(PolicySet policies) {
      this.policies = Objects.requireNonNull(policies);
    }

    /** Refuses requests with findings of this severity or above. */
    public Builder denyFrom(Severity severity) {
      this.denyFrom = Objects.requireNonNull(severity);
      return this;
    }

    /** Says what becomes of requests that cannot be judged. */
    public Builder failurePolicy(FailurePolicy newFailurePolicy) {
      this.failurePolicy = Objects.requireNonNull(newFailurePolicy);
      return this;
    }

    /** Limits the time for a request; what is not judged by then is up to the failure policy. */
    public Builder timeout(Duration timeout) {
      this.options = options.toBuilder().deadline(timeout).build();
      return this;
    }

    /** Evaluates with options; their deadline is that of each request. */
    public Builder options(EvaluationOptions newOptions) {
      this.options = Objects.requireNonNull(newOptions);
      return this;
    }

    /**
     * Tells what else is in the cluster, as policies that look at several resources want it. It is
     * asked for each request on the thread that judges it; one that throws makes the request one
     * that cannot be judged.
     *
     * <pre>{@code
     * AdmissionController.of(policies).context(request -> namespaces).build();
     * }</pre>
     *
     * <p>What is not in it is unknown, and a list of what is in it may lack some, unless the {@link
     * #options} say that it holds all of a kind.
     */
    public Builder context(Function<AdmissionRequest, ResourceSet> newContext) {
      this.context = Objects.requireNonNull(newContext);
      return this;
    }

    /**
     * Judges requests by the Pod Security Standards as well, as the labels of namespaces ask for
     * them. The namespaces have to be in the context: a pod of one that is not cannot be judged.
     */
    public Builder podSecurity(PodSecurityAdmission newPodSecurity) {
      this.podSecurity = Objects.requireNonNull(newPodSecurity);
      return this;
    }

    /**
     * Applies the fixes of findings to what a request stores, and judges what comes of it. The
     * answer has the changes as a JSON patch, and a warning for each, so that only what answers for
     * a mutating webhook may be told so. If the request is refused all the same, nothing is
     * changed, and the warnings say that.
     *
     * <pre>{@code
     * AdmissionController.of(policies).fix(finding -> finding.severity() == Severity.HIGH).build();
     * }</pre>
     *
     * @param wanted chooses among the findings that have a fix
     */
    public Builder fix(Predicate<Finding> wanted) {
      this.fixes = Objects.requireNonNull(wanted);
      return this;
    }

    /** Completes the controller. */
    public AdmissionController build() {
      return new AdmissionController(this);
    }
  }
}
