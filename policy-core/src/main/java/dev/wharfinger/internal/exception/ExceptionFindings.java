package dev.wharfinger.internal.exception;

import dev.wharfinger.Finding;
import dev.wharfinger.Location;
import dev.wharfinger.Outcome;
import dev.wharfinger.Policy;
import dev.wharfinger.PolicyException;
import dev.wharfinger.PolicyException.Origin;
import dev.wharfinger.Severity;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.ReadProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is to be said of exceptions themselves, once everything is judged. */
public final class ExceptionFindings {
  private static final Policy EXPIRED =
      policy(
          "exception-expired",
          "Exceptions have not expired",
          Severity.MEDIUM,
          "Whoever agreed to the exception wanted it to be looked at again by that day.");

  private static final Policy UNUSED =
      policy(
          "exception-unused",
          "Exceptions accept something",
          Severity.LOW,
          "An exception that nothing needs any more would accept the next mistake unseen.");

  private static final Policy FORBIDDEN =
      policy(
          "exception-forbidden",
          "Exceptions stand where they may",
          Severity.MEDIUM,
          "Whoever answers for the policies does not take exceptions from this place.");

  private static final Set<String> OWN = Set.of(EXPIRED.id(), UNUSED.id(), FORBIDDEN.id());

  private final Acceptance acceptance;
  private final List<Policy> policies;
  private final Misnamed misnamed;
  private final List<Finding> findings = new ArrayList<>();
  private final boolean complete;

  /**
   * Begins.
   *
   * @param policies those by which was judged
   * @param complete whether everything was judged, so that what is unused is known to be
   * @param known what exceptions may name
   */
  public ExceptionFindings(
      Acceptance acceptance, List<Policy> policies, boolean complete, Misnamed known) {
    this.acceptance = acceptance;
    this.complete = complete;
    this.misnamed = known;
    this.policies = policies;
  }

  /**
   * Looks at the exceptions in the comments of a document.
   *
   * @return what is wrong with those that cannot be read
   */
  public List<ReadProblem> comments(RawDocument document) {
    CommentExceptions comments = CommentExceptions.of(document);
    comments.scoped().forEach(scoped -> look(scoped.exception()));
    return comments.problems();
  }

  /** Looks at the exceptions in the annotations of a resource. */
  public void annotations(ObjectNode root) {
    AnnotationExceptions.holders(root)
        .forEach(holder -> acceptance.annotations(holder).forEach(this::look));
  }

  /** Looks at the exceptions in files. */
  public void listed() {
    acceptance.listed().forEach(this::look);
  }

  /** All that is found. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  private void look(PolicyException exception) {
    String policies = words(exception.policies());
    if (!acceptance.exceptions().allows(exception.origin())) {
      find(
          FORBIDDEN,
          exception,
          "exceptions in %s are not taken here, so this one for %s accepts nothing"
              .formatted(places(exception.origin()), policies));
    } else if (acceptance.isExpired(exception)) {
      find(
          EXPIRED,
          exception,
          "the exception for %s held until %s: take it out, or agree on another day"
              .formatted(policies, exception.expires().orElseThrow()));
    } else {
      exception.policies().stream()
          .filter(id -> !OWN.contains(id))
          .flatMap(id -> misnamed.policy(id).stream())
          .forEach(message -> find(UNUSED, exception, message));
      lookWhetherUsed(exception);
    }
  }

  private void lookWhetherUsed(PolicyException exception) {
    List<String> unused =
        exception.policies().stream().filter(id -> isUnused(exception, id)).toList();
    if (complete && !unused.isEmpty()) {
      String why = misnamed.kind(exception).orElse("take it out");
      find(
          UNUSED,
          exception,
          "the exception for %s accepts nothing: %s".formatted(words(unused), why));
    }
  }

  private static String words(List<String> policies) {
    return "`" + String.join("`, `", policies) + "`";
  }

  private boolean isUnused(PolicyException exception, String id) {
    return !acceptance.isUsed(exception, id)
        && policies.stream().anyMatch(policy -> Acceptance.isAbout(id, policy.id()));
  }

  private static String places(Origin origin) {
    return switch (origin) {
      case COMMENT -> "comments";
      case ANNOTATION -> "annotations";
      case FILE, BASELINE -> "files";
    };
  }

  private void find(Policy policy, PolicyException exception, String message) {
    findings.add(
        new Finding(
            policy,
            Outcome.FAIL,
            policy.severity(),
            message,
            "",
            exception.location(),
            null,
            List.of()));
  }

  private static Policy policy(String id, String title, Severity severity, String why) {
    Location nowhere = new Location("", 0, 0, 0, 0, "");
    return new Policy(id, title, severity, List.of(), why, List.of(), List.of(), nowhere);
  }
}
