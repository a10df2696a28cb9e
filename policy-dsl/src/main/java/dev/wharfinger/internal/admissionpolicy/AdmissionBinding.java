package dev.wharfinger.internal.admissionpolicy;

import dev.wharfinger.internal.kubernetes.LabelSelector;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.SourceText;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a ValidatingAdmissionPolicyBinding says: where a policy holds, with which parameters, and
 * what becomes of a request that does not comply.
 *
 * @param policy the name of the policy
 * @param params where its parameters are; null if it gives none
 * @param matches which requests it is about, of those that the policy is about
 */
public record AdmissionBinding(
    SourceText source,
    RawScalar name,
    RawScalar policy,
    @Nullable ParamRef params,
    MatchConstraints matches,
    Set<Action> actions) {
  public AdmissionBinding {
    actions = Set.copyOf(actions);
  }

  /** What a cluster does with a request that does not comply. */
  public enum Action {
    DENY,
    WARN,
    AUDIT
  }

  /**
   * Where parameters are.
   *
   * @param nameOrNull the name of the one object; null if a selector selects
   * @param namespaceOrNull its namespace; null for that of the request
   * @param selectorOrNull what selects the objects, of which each is a parameter of its own
   * @param denies whether a request is refused where there is no such object
   */
  public record ParamRef(
      @Nullable String nameOrNull,
      @Nullable String namespaceOrNull,
      @Nullable LabelSelector selectorOrNull,
      boolean denies) {}
}
