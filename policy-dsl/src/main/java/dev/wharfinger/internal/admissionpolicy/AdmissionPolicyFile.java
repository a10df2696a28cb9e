package dev.wharfinger.internal.admissionpolicy;

import dev.wharfinger.internal.policy.file.Code;
import dev.wharfinger.internal.policy.file.PolicyFile.Named;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.SourceText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ValidatingAdmissionPolicy or a MutatingAdmissionPolicy says, before any type is known.
 * Each part knows where it is written.
 *
 * @param root the document
 * @param paramKind of which kind its parameters are; null if it has none
 * @param ignoresFailures whether a request passes where an expression fails ({@code failurePolicy})
 * @param conditions what has to hold for a request to be judged at all, in file order
 * @param variables in file order; each sees those before it
 * @param mutations what yields JSON patches, in file order; none if it changes no objects
 */
public record AdmissionPolicyFile(
    SourceText source,
    RawMapping root,
    RawScalar name,
    @Nullable ParamKind paramKind,
    MatchConstraints constraints,
    boolean ignoresFailures,
    List<Named> conditions,
    List<Named> variables,
    List<Validation> validations,
    List<AuditAnnotation> annotations,
    List<Code> mutations) {
  public AdmissionPolicyFile {
    conditions = List.copyOf(conditions);
    variables = List.copyOf(variables);
    validations = List.copyOf(validations);
    annotations = List.copyOf(annotations);
    mutations = List.copyOf(mutations);
  }

  /** Whether it changes objects, and judges nothing. */
  public boolean mutates() {
    return !mutations.isEmpty();
  }

  /** The kind of the objects that {@code params} may be. */
  public record ParamKind(String apiVersion, String kind) {}

  /**
   * What has to be true of a request.
   *
   * @param message what is said otherwise; null if the policy does not say
   * @param messageExpression what yields a better message, or null
   * @param reason what the client is told, as {@code Invalid}
   */
  public record Validation(
      Code expression,
      @Nullable RawScalar message,
      @Nullable Code messageExpression,
      String reason) {}

  /** What is written into the audit log of the cluster. */
  public record AuditAnnotation(RawScalar key, Code value) {}
}
