package dev.wharfinger.compiler;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Policies that are written out as ValidatingAdmissionPolicies, each with a
 * ValidatingAdmissionPolicyBinding that denies what does not comply ({@code
 * admissionregistration.k8s.io/v1}).
 *
 * @param written the manifest of each policy by its id, YAML of two documents
 * @param refused why the others are not written out, with the place that cannot be said
 */
public record AdmissionPolicies(Map<String, String> written, List<Diagnostic> refused) {
  /** Keeps the order of the policies. */
  public AdmissionPolicies {
    written = Collections.unmodifiableMap(new LinkedHashMap<>(written));
    refused = List.copyOf(refused);
  }

  /** All that are written out, as one manifest; empty if none is. */
  public String manifest() {
    return String.join("---\n", written.values());
  }
}
