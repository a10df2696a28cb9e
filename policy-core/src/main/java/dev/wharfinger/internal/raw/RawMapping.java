package dev.wharfinger.internal.raw;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mapping, with its entries as written: keys may repeat, and {@code <<} is a key like any other.
 */
public final class RawMapping implements RawNode {
  private final List<Entry> entries;
  private final boolean flow;
  private final int start;
  private final int end;

  /** Threads may race to set this; they compute the same, and what is published is immutable. */
  private @Nullable Reading last;

  /**
   * Creates a mapping.
   *
   * @param flow whether it is written in braces
   */
  public RawMapping(List<Entry> entries, boolean flow, int start, int end) {
    this.entries = List.copyOf(entries);
    this.flow = flow;
    this.start = start;
    this.end = end;
  }

  public List<Entry> entries() {
    return entries;
  }

  /** Whether it is written in braces. */
  public boolean flow() {
    return flow;
  }

  @Override
  public int start() {
    return start;
  }

  @Override
  public int end() {
    return end;
  }

  /** What the entries mean; remembered, because checking, binding and locating all ask for it. */
  public Dialect.Properties properties(Dialect dialect) {
    Reading known = last;
    if (known == null || known.dialect != dialect) {
      known = new Reading(dialect, dialect.properties(this));
      last = known;
    }
    return known.properties;
  }

  @Override
  public String toString() {
    return "RawMapping" + entries;
  }

  /** A key and its value. */
  public record Entry(RawNode key, RawNode value) {}

  private record Reading(Dialect dialect, Dialect.Properties properties) {}
}
