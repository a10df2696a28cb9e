package dev.wharfinger.internal.engine;

import java.util.Set;

/**
 * Policies that somebody may name although a set does not judge by them.
 *
 * @param ids of what the sources of the set had, and of what it was chosen from
 * @param library whether it was chosen from a library, so that names that are not known are wrong
 */
public record KnownPolicies(Set<String> ids, boolean library) {
  /** Nothing but what the set judges by. */
  public static final KnownPolicies NONE = new KnownPolicies(Set.of(), false);

  public KnownPolicies {
    ids = Set.copyOf(ids);
  }
}
