package dev.wharfinger.examples.registry;

/**
 * A document of a registry, whose digest was checked.
 *
 * @param bytes not copied
 */
@SuppressWarnings("ArrayRecordComponent") // passed on to the reader, never compared
public record Content(String digest, String mediaType, byte[] bytes) {}
