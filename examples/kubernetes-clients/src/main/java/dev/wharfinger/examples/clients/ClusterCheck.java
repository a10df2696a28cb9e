package dev.wharfinger.examples.clients;

import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.stdlib.StandardPolicies;
import java.util.List;

/** Judges what runs in a cluster. */
public final class ClusterCheck {
  private final PolicySet policies =
      PolicyCompiler.create().add(StandardPolicies.profile("recommended")).compile();

  /**
   * Judges resources as a client gives them, such as {@code client.pods().list().getItems()}.
   *
   * @param cluster what findings call it
   */
  public Report check(String cluster, List<?> resources) {
    return policies.evaluate(ResourceSet.ofObjects(cluster, resources));
  }
}
