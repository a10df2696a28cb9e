package dev.wharfinger.internal.object;

import dev.wharfinger.internal.raw.ReadLimits;

/** Numbers the nodes of an object, and ends the reading where there are too many. */
final class ObjectSize {
  private final ReadLimits limits;
  private final OpenObjects open;
  private int nodes;
  private long characters;

  ObjectSize(ReadLimits limits, OpenObjects open) {
    this.limits = limits;
    this.open = open;
  }

  /** The number of the next node. */
  int next() throws ObjectLimitException {
    if (nodes == limits.aliasedNodes()) {
      open.refuseCycle();
      throw new ObjectLimitException(
          "limit-aliased-nodes",
          "this object has more than %d values; the limit is set by `aliasedNodes`"
              .formatted(limits.aliasedNodes()));
    }
    return nodes++;
  }

  /** The number of the last node. */
  int last() {
    return nodes - 1;
  }

  /** Counts the characters of a text. */
  void text(int length) throws ObjectLimitException {
    characters += length;
    if (characters > limits.documentBytes()) {
      throw new ObjectLimitException(
          "limit-document-bytes",
          "this object has more than %d characters; the limit is set by `documentBytes`"
              .formatted(limits.documentBytes()));
    }
  }
}
