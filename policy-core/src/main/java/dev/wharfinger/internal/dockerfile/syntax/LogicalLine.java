package dev.wharfinger.internal.dockerfile.syntax;

import dev.wharfinger.internal.raw.RawComment;
import java.util.List;

/**
 * A line with those that continue it.
 *
 * @param comments the comments before it
 * @param blankLines the offsets of empty lines between its continuations
 */
record LogicalLine(TracedText text, List<RawComment> comments, List<Integer> blankLines) {}
