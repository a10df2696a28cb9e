package dev.wharfinger.internal.yaml;

import dev.wharfinger.internal.raw.RawNode;
import org.jspecify.annotations.Nullable;

/** What an anchor names, known once its node is complete. */
final class Anchor {
  private @Nullable RawNode node;
  private long nodes;
  private int height;

  void complete(RawNode node, long nodes, int height) {
    this.node = node;
    this.nodes = nodes;
    this.height = height;
  }

  /** The anchored node; null while it is being read, when an alias of it would contain itself. */
  @Nullable RawNode node() {
    return node;
  }

  /** How many nodes stand here once all aliases within are replaced. */
  long nodes() {
    return nodes;
  }

  /** How many collections nest here once all aliases within are replaced. */
  int height() {
    return height;
  }
}
