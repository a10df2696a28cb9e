package dev.wharfinger.internal.raw;

import java.util.List;

/**
 * A sequence.
 *
 * @param flow whether it is written in brackets
 */
public record RawSequence(List<RawNode> items, boolean flow, int start, int end)
    implements RawNode {}
