package dev.wharfinger.internal.yaml;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawMapping.Entry;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sequence or mapping whose end has not been seen. */
final class Frame {
  private final List<RawNode> items = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final boolean mapping;
  private final boolean flow;
  private final int start;
  private final @Nullable Anchor anchor;
  private @Nullable RawNode key;
  private int lastEnd;
  private long nodes = 1;
  private int height = 1;

  Frame(boolean mapping, boolean flow, int start, @Nullable Anchor anchor) {
    this.mapping = mapping;
    this.flow = flow;
    this.start = start;
    this.lastEnd = start;
    this.anchor = anchor;
  }

  @Nullable Anchor anchor() {
    return anchor;
  }

  boolean isFlow() {
    return flow;
  }

  long nodes() {
    return nodes;
  }

  int height() {
    return height;
  }

  void add(RawNode node, long nodes, int height) {
    this.nodes += nodes;
    this.height = Math.max(this.height, height + 1);
    lastEnd = Math.max(lastEnd, node.end());
    if (!mapping) {
      items.add(node);
    } else if (key == null) {
      key = node;
    } else {
      entries.add(new Entry(key, node));
      key = null;
    }
  }

  /**
   * The finished node. A block collection ends with its content: the parser's end mark lies behind
   * the blank lines and comments that follow.
   *
   * @param flowEnd where it ends if it is written in brackets or braces
   */
  RawNode complete(int flowEnd) {
    int end = flow ? flowEnd : lastEnd;
    return mapping
        ? new RawMapping(List.copyOf(entries), flow, start, end)
        : new RawSequence(List.copyOf(items), flow, start, end);
  }
}
