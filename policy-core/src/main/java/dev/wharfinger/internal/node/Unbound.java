package dev.wharfinger.internal.node;

import dev.wharfinger.internal.raw.RawNode;

/** Stands in a slot for an object, list or map that nobody has asked for yet. */
public record Unbound(RawNode raw) {}
