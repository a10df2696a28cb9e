package dev.wharfinger.internal.admissionpolicy;

import dev.wharfinger.internal.raw.RawDocument;
import java.util.List;

/**
 * What a manifest with admission policies holds.
 *
 * @param policies of which enough is there to look at them any further
 * @param bindings likewise
 * @param others all other resources, as the parameters of policies
 */
public record AdmissionManifest(
    List<AdmissionPolicyFile> policies, List<AdmissionBinding> bindings, List<RawDocument> others) {
  public AdmissionManifest {
    policies = List.copyOf(policies);
    bindings = List.copyOf(bindings);
    others = List.copyOf(others);
  }
}
