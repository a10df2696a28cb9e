package dev.wharfinger.type;

/**
 * The name of a container image.
 *
 * @param text as written
 */
public record ImageReference(String text) {}
