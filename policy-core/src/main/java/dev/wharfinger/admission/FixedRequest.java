package dev.wharfinger.admission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.wharfinger.AdmissionRequest;
import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Finding;
import dev.wharfinger.Fix;
import dev.wharfinger.Operation;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.TextEdit;
import dev.wharfinger.internal.engine.Deadline;
import dev.wharfinger.resource.ResourceSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A request after the fixes of findings.
 *
 * @param fixed the findings whose fixes were applied
 * @param patch what they have changed, a JSON patch; empty if nothing
 */
record FixedRequest(AdmissionRequest request, List<Finding> fixed, String patch) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** A request as it is. */
  static FixedRequest unchanged(AdmissionRequest request) {
    return new FixedRequest(request, List.of(), "");
  }

  /**
   * Applies one fix after another, and judges anew after each, since it may bring others about.
   * Where policies mutate the object themselves nothing is done: findings are about what these make
   * of it then, and fixes with them.
   */
  static FixedRequest of(
      PolicySet policies,
      AdmissionRequest request,
      ResourceSet around,
      EvaluationOptions options,
      Predicate<Finding> wanted) {
    boolean stores =
        request.operation() == Operation.CREATE || request.operation() == Operation.UPDATE;
    Deadline deadline = Deadline.of(options);
    AdmissionRequest current = request;
    List<Finding> fixed = new ArrayList<>();
    ArrayNode patch = MAPPER.createArrayNode();
    Set<Attempt> attempts = new HashSet<>();
    while (stores && deadline.over().isEmpty()) {
      Report report = policies.review(current, around, deadline.rest(options));
      Optional<Finding> next =
          report.findings().stream()
              .filter(finding -> report.patch().isEmpty() && wanted.test(finding))
              .filter(finding -> finding.fix().filter(fix -> !fix.edits().isEmpty()).isPresent())
              .filter(finding -> attempts.add(Attempt.of(finding)))
              .findFirst();
      if (next.isEmpty()) {
        break;
      }
      Fix fix = next.get().fix().orElseThrow();
      current = edited(next.get(), fix, report);
      patch.addAll(operations(fix));
      fixed.add(next.get());
    }
    return new FixedRequest(current, fixed, patch.isEmpty() ? "" : patch.toString());
  }

  /** The request with the object as a fix leaves it; its place in the review is the same. */
  private static AdmissionRequest edited(Finding finding, Fix fix, Report report) {
    String review = Objects.requireNonNull(report.sources().get(finding.location().file()));
    String text = TextEdit.apply(review, fix.edits());
    try {
      return ReviewReader.read(text.getBytes(StandardCharsets.UTF_8)).request();
    } catch (MalformedReviewException e) {
      throw new IllegalStateException("the fix of " + finding.policy().id() + " spoils JSON", e);
    }
  }

  private static ArrayNode operations(Fix fix) {
    try {
      return (ArrayNode) MAPPER.readTree(fix.patch());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a fix has its patch in JSON", e);
    }
  }

  /** Two patches, one to be applied after the other. */
  static String joined(String first, String second) {
    if (first.isEmpty() || second.isEmpty()) {
      return first + second;
    }
    try {
      ArrayNode both = (ArrayNode) MAPPER.readTree(first);
      return both.addAll((ArrayNode) MAPPER.readTree(second)).toString();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("patches are JSON", e);
    }
  }

  /** What is tried once only. */
  private record Attempt(String policy, String path) {
    static Attempt of(Finding finding) {
      return new Attempt(finding.policy().id(), finding.location().path());
    }
  }
}
