package dev.wharfinger.internal.cel.function;

import dev.wharfinger.type.Fault;

/** How much one call may yield, so that a short expression cannot fill the memory. */
final class GrowthLimits {
  /** The longest text that a function makes, in UTF-16 units. */
  static final int MOST_CHARS = 16 << 20;

  /** The longest list that a function makes. */
  static final int MOST_ELEMENTS = 1_000_000;

  private GrowthLimits() {}

  /** What a function yields instead of a longer text. */
  static Fault textTooLong(String function) {
    return new Fault(
        "too-large", "`" + function + "` would make a text of more than 16 MiB of characters");
  }

  /** What a function yields instead of a longer list. */
  static Fault listTooLong(String function) {
    return new Fault(
        "too-large", "`" + function + "` would make a list of more than 1,000,000 elements");
  }
}
