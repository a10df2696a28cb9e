package dev.wharfinger;

import java.util.List;

/**
 * What there is to know of a policy without evaluating it.
 *
 * @param id the name, unique in a policy set, as in {@code k8s-privileged-container}
 * @param match the names of the types that it looks at
 * @param why why it matters; empty if the author does not say
 * @param controls the benchmark controls that it answers, as in {@code cis-kubernetes/5.2.2}
 * @param references where to read more
 * @param location where it is defined
 */
public record Policy(
    String id,
    String title,
    Severity severity,
    List<String> match,
    String why,
    List<String> controls,
    List<String> references,
    Location location) {
  public Policy {
    match = List.copyOf(match);
    controls = List.copyOf(controls);
    references = List.copyOf(references);
  }
}
