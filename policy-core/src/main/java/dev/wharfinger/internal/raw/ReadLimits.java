package dev.wharfinger.internal.raw;

/**
 * How much input is accepted before it is refused.
 *
 * @param documentBytes bytes of one document
 * @param lineLength characters of one line
 * @param depth nesting of sequences and mappings
 * @param aliasedNodes nodes that a document has once each alias is replaced by what it stands for
 * @param documents documents in one file
 */
public record ReadLimits(
    int documentBytes, int lineLength, int depth, int aliasedNodes, int documents) {

  public static final ReadLimits DEFAULT =
      new ReadLimits(16 << 20, 1 << 20, 100, 1_000_000, 10_000);
}
