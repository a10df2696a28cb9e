package dev.wharfinger.internal.raw;

/**
 * An occurrence of an alias; its span is that of {@code *name}.
 *
 * @param target the anchored node, never an alias itself
 */
public record RawAlias(String name, RawNode target, int start, int end) implements RawNode {}
