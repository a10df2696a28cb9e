package dev.wharfinger.internal.admissionpolicy;

import dev.wharfinger.internal.cel.check.Typed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An admission policy in which a cluster would find no error. Its expressions take every value as
 * it comes, as those of a cluster do: {@code object} and its kin are plain maps in the slots that
 * {@link AdmissionFrame} names, and what does not fit shows when it is evaluated.
 *
 * @param conditions the match conditions, in file order
 * @param validations in file order
 * @param annotations the values of the audit annotations, in file order
 * @param mutations what yields JSON patches, in file order
 */
public record CheckedAdmissionPolicy(
    AdmissionPolicyFile file,
    List<Typed> conditions,
    List<Validation> validations,
    List<Typed> annotations,
    List<Typed> mutations,
    AdmissionFrame frame) {
  public CheckedAdmissionPolicy {
    conditions = List.copyOf(conditions);
    validations = List.copyOf(validations);
    annotations = List.copyOf(annotations);
    mutations = List.copyOf(mutations);
  }

  /**
   * What has to be true.
   *
   * @param message what yields the message, or null
   */
  public record Validation(Typed expression, @Nullable Typed message) {}
}
