package dev.wharfinger;

import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.type.Catalog;
import java.util.List;
import java.util.Map;

/** Compiled policies, with the catalog that they were checked against. Immutable, thread-safe. */
public interface PolicySet {

  /** The policies, in the order in which they were added. */
  List<Policy> policies();

  /** The types that resources are read with. */
  Catalog catalog();

  /** Whether a verdict may depend on other resources of the set than the one that it is about. */
  boolean needsWholeSet();

  /**
   * The controls of benchmarks that no policy answers, or none in full, with the reason.
   *
   * @return by control, as {@code cis-kubernetes/5.3.1}; empty unless a profile says so
   */
  default Map<String, String> unanswered() {
    return Map.of();
  }

  /** Judges all resources of a set with the default options. */
  default Report evaluate(ResourceSet resources) {
    return evaluate(resources, EvaluationOptions.defaults());
  }

  /**
   * Judges all resources of a set.
   *
   * @return what was found; a policy that cannot be evaluated is a finding, not an exception
   */
  Report evaluate(ResourceSet resources, EvaluationOptions options);

  /**
   * Judges a request: the object that it stores, or deletes, and nothing else.
   *
   * @param context what else is known of the cluster; an older state of the object is passed over
   * @return what was found; locations lie in the object
   */
  Report review(AdmissionRequest request, ResourceSet context, EvaluationOptions options);

  /**
   * A request as policies of this set change it, which is what others have to judge.
   *
   * @param context what else is known of the cluster; an older state of the object is passed over
   * @return the request itself if nothing changes it
   */
  default AdmissionRequest mutated(
      AdmissionRequest request, ResourceSet context, EvaluationOptions options) {
    return request;
  }
}
