package dev.wharfinger.internal.cel.function;

import dev.wharfinger.type.Fault;

/** How long a text one call may make, so that a short expression cannot fill the memory. */
final class TextLimit {
  /** In UTF-16 units. */
  static final int MOST_CHARACTERS = 16 << 20;

  private TextLimit() {}

  /** What a function yields instead of a longer text. */
  static Fault exceeded(String function) {
    return new Fault(
        "too-large",
        "`" + function + "` makes a text of more than " + MOST_CHARACTERS + " characters");
  }
}
