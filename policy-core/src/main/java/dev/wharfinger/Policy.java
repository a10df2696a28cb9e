package dev.wharfinger;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What there is to know of a policy without evaluating it.
 *
 * @param id the name, unique in a policy set, as in {@code k8s-privileged-container}
 * @param match the names of the types that it looks at
 * @param why why it matters; empty if the author does not say
 * @param controls the benchmark controls that it answers, as in {@code cis-kubernetes/5.2.2}
 * @param references where to read more
 * @param location where it is defined
 * @param enforcementOrNull what the policy wants done with a request that does not comply; null if
 *     that is for whoever asks to say
 * @param missingParams the names of parameters that have no value, for lack of which the policy
 *     judges nothing
 * @param ofDefinition whether it stands for the validations in the definition of a custom resource,
 *     which nobody has added
 */
public record Policy(
    String id,
    String title,
    Severity severity,
    List<String> match,
    String why,
    List<String> controls,
    List<String> references,
    Location location,
    @Nullable Enforcement enforcementOrNull,
    List<String> missingParams,
    boolean ofDefinition) {
  public Policy {
    match = List.copyOf(match);
    controls = List.copyOf(controls);
    references = List.copyOf(references);
    missingParams = List.copyOf(missingParams);
  }

  /** A policy that leaves it to others what is done with a request that does not comply. */
  public Policy(
      String id,
      String title,
      Severity severity,
      List<String> match,
      String why,
      List<String> controls,
      List<String> references,
      Location location) {
    this(id, title, severity, match, why, controls, references, location, null, List.of(), false);
  }

  /** The same policy, which wants something done with a request that does not comply. */
  public Policy enforced(Enforcement enforcement) {
    return new Policy(
        id,
        title,
        severity,
        match,
        why,
        controls,
        references,
        location,
        enforcement,
        missingParams,
        ofDefinition);
  }

  /** The same policy, which judges nothing for lack of values of parameters. */
  public Policy lacking(List<String> params) {
    return new Policy(
        id,
        title,
        severity,
        match,
        why,
        controls,
        references,
        location,
        enforcementOrNull,
        params,
        ofDefinition);
  }

  /** What the policy wants done; empty if that is for whoever asks to say. */
  public Optional<Enforcement> enforcement() {
    return Optional.ofNullable(enforcementOrNull);
  }

  /** What is done with a request that does not comply. */
  public enum Enforcement {
    /** It is refused. */
    DENY,
    /** It is taken, and who sent it is warned. */
    WARN,
    /** It is taken, and written down. */
    AUDIT
  }
}
