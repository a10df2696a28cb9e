package dev.wharfinger.internal.policy;

import dev.wharfinger.internal.cel.check.DidYouMean;
import java.util.Collection;
import java.util.Optional;

/** The help for a name that does not exist. */
final class NearestName {
  private NearestName() {}

  /** A question for the name that was probably meant; empty if none is near. */
  static Optional<String> help(String name, Collection<String> names) {
    return Optional.ofNullable(DidYouMean.question(names, name));
  }
}
