package dev.wharfinger.internal.raw;

/**
 * A value as written in a YAML or JSON document; spans are UTF-16 offsets into the {@link
 * SourceText}.
 */
public sealed interface RawNode
    permits RawScalar, RawSequence, RawMapping, RawAlias, RawForeign, RawUnknown {

  /** The offset of the first character, after anchor and tag. */
  int start();

  /** The offset behind the last character. */
  int end();

  /** The node that is meant: an alias's anchored node, a foreign one's own, else this one. */
  default RawNode target() {
    return this;
  }
}
