package dev.wharfinger.internal.compose;

import dev.wharfinger.internal.raw.RawAlias;
import dev.wharfinger.internal.raw.RawForeign;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.raw.RawUnknown;
import dev.wharfinger.internal.raw.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * A node and the file it is of.
 *
 * @param node neither foreign nor an alias
 */
record Sourced(SourceText source, RawNode node) {

  /**
   * A node as it is.
   *
   * @param around the file of what the node stands in
   */
  static Sourced of(SourceText around, RawNode node) {
    SourceText source = around;
    RawNode inner = node;
    while (true) {
      if (inner instanceof RawForeign foreign) {
        source = foreign.source();
        inner = foreign.node();
      } else if (inner instanceof RawAlias alias) {
        inner = alias.target();
      } else {
        return new Sourced(source, inner);
      }
    }
  }

  /** A node within this one. */
  Sourced inner(RawNode child) {
    return of(source, child);
  }

  /** A node made from this one. */
  Sourced with(RawNode made) {
    return of(source, made);
  }

  /** The node as it stands in something of another file, or of the same. */
  RawNode in(SourceText around) {
    return around == source ? node : new RawForeign(source, node);
  }

  /** The mapping that this is; null if it is none. */
  @Nullable RawMapping mapping() {
    return node instanceof RawMapping mapping ? mapping : null;
  }

  /** The text of a scalar, or that stands in place of an unknown one; null for collections. */
  @Nullable String text() {
    if (node instanceof RawScalar scalar) {
      return scalar.value();
    }
    return node instanceof RawUnknown unknown ? unknown.written() : null;
  }

  boolean isNull() {
    return node instanceof RawScalar scalar && Scalars.isNull(scalar);
  }

  boolean isUnknown() {
    return node instanceof RawUnknown;
  }

  /** What this is, in words. */
  String kind() {
    return node instanceof RawMapping
        ? "a mapping"
        : node instanceof RawSequence ? "a sequence" : "a single value";
  }
}
