package dev.wharfinger.testing;

import dev.wharfinger.resource.ResourceSet;

/**
 * The entry to assertions about resources.
 *
 * <pre>{@code
 * assertThat(ResourceSet.read(Path.of("deploy"))).compliesWith(policies);
 * assertThat(ResourceSet.parse("pod.yaml", POD))
 *     .violates(policies, "k8s-privileged-container")
 *     .at("spec.containers[0].securityContext.privileged");
 * }</pre>
 *
 * <p>An assertion that does not hold throws {@link AssertionError}, with the whole report as its
 * message.
 */
public final class PolicyAssertions {
  private PolicyAssertions() {}

  /** Begins an assertion about resources. */
  public static ResourceAssert assertThat(ResourceSet resources) {
    return new ResourceAssert(resources);
  }
}
