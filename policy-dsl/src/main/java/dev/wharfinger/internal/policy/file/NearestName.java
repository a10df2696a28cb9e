package dev.wharfinger.internal.policy.file;

import dev.wharfinger.internal.text.DidYouMean;
import java.util.Collection;
import java.util.Optional;

/** The help for a name that does not exist. */
public final class NearestName {
  private NearestName() {}

  /** A question for the name that was probably meant; empty if none is near. */
  public static Optional<String> help(String name, Collection<String> names) {
    return Optional.ofNullable(DidYouMean.question(names, name));
  }
}
