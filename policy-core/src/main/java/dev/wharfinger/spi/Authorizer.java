package dev.wharfinger.spi;

import java.util.Optional;

/**
 * Answers what somebody may do in a cluster: what {@code authorizer} asks in an admission policy,
 * and what no manifest tells. An answer may come from a SubjectAccessReview, or from roles.
 */
@FunctionalInterface
public interface Authorizer {

  /**
   * Decides.
   *
   * @return empty if that is not known; the policy is then unknown as far as it depends on it
   */
  Optional<AccessDecision> decide(AccessCheck check);
}
