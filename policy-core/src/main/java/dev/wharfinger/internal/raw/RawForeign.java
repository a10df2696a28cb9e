package dev.wharfinger.internal.raw;

/**
 * A node that was taken from another file, as merging does; all within it is of that file too,
 * unless it is foreign again.
 *
 * @param source the file; the spans of the node, and of this, are offsets into its text
 * @param node never foreign itself
 */
public record RawForeign(SourceText source, RawNode node) implements RawNode {

  @Override
  public int start() {
    return node.start();
  }

  @Override
  public int end() {
    return node.end();
  }

  @Override
  public RawNode target() {
    return node.target();
  }
}
