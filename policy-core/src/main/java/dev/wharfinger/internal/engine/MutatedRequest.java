package dev.wharfinger.internal.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.AdmissionRequest;
import dev.wharfinger.resource.ResourceSet;

/**
 * A request after mutating policies.
 *
 * @param patch what they have changed, JSON; empty if nothing
 */
record MutatedRequest(AdmissionRequest request, String patch) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What findings in the object give as their file: nobody has written it. */
  private static final String NAME = "mutated.json";

  static MutatedRequest of(AdmissionRequest original, Mutations.Mutated mutated) {
    ResourceSet object = ResourceSet.parse(NAME, json(mutated.object()));
    AdmissionRequest request =
        new AdmissionRequest(
            original.operation(),
            object,
            original.oldObject(),
            original.targetOrNull(),
            original.userOrNull(),
            original.dryRun(),
            original.options());
    return new MutatedRequest(request, json(mutated.patch()));
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps, lists, texts and numbers are always JSON", e);
    }
  }
}
