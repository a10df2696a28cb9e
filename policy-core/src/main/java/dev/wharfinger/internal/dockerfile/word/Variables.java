package dev.wharfinger.internal.dockerfile.word;

import java.util.Optional;

/** The variables that an instruction sees. For Windows, names are to be found in any case. */
@FunctionalInterface
public interface Variables {

  /**
   * The value of a variable; empty if it certainly is not set. Where a base image may set it, it is
   * unknown.
   */
  Optional<Expanded> value(String name);
}
