package dev.wharfinger.internal.cel.function;

import dev.wharfinger.type.Fault;

/** How long the lists may be that functions make, so that a short expression fills no memory. */
final class ListLimit {
  static final int MOST_ELEMENTS = 1_000_000;

  private ListLimit() {}

  static Fault exceeded(String function) {
    return new Fault(
        "too-large", "`" + function + "` makes a list of more than " + MOST_ELEMENTS + " elements");
  }
}
