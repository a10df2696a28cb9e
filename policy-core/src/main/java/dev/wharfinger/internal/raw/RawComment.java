package dev.wharfinger.internal.raw;

/**
 * A comment.
 *
 * @param text what follows the {@code #}, untrimmed
 */
public record RawComment(String text, int start, int end) {}
