package dev.wharfinger.internal.raw;

import java.util.List;

/**
 * A mapping, with its entries as written: keys may repeat, and {@code <<} is a key like any other.
 *
 * @param flow whether it is written in braces
 */
public record RawMapping(List<Entry> entries, boolean flow, int start, int end) implements RawNode {

  /** A key and its value. */
  public record Entry(RawNode key, RawNode value) {}
}
