package dev.wharfinger.internal.compose;

import dev.wharfinger.internal.raw.RawForeign;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawSequence;

/**
 * Counts what a project grows to by extending and including, because a small file can ask for much
 * of both.
 */
final class Budget {
  private final int most;
  private final Problems problems;
  private long left;

  Budget(int most, Problems problems) {
    this.most = most;
    this.problems = problems;
    this.left = most;
  }

  /** Whether a value may be taken over once more; told where it may not. */
  boolean spend(Sourced value, Sourced at) {
    if (left >= 0) {
      left -= count(value.node());
      if (left < 0) {
        problems.error(
            at,
            "limit-aliased-nodes",
            "what is extended and included stands for more than %d nodes; the limit is set by"
                    .formatted(most)
                + " `aliasedNodes`");
      }
    }
    return left >= 0;
  }

  private static long count(RawNode node) {
    long nodes = 1;
    RawNode inner = node instanceof RawForeign foreign ? foreign.node() : node;
    if (inner instanceof RawSequence sequence) {
      for (RawNode item : sequence.items()) {
        nodes += count(item);
      }
    } else if (inner instanceof RawMapping mapping) {
      for (RawMapping.Entry entry : mapping.entries()) {
        nodes += 1 + count(entry.value());
      }
    }
    return nodes;
  }
}
