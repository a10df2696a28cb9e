package dev.wharfinger.internal.raw;

/**
 * A value that the files do not tell, as that of a variable which is not set.
 *
 * @param written the text that stands in its place
 * @param reason why it is not known, in the form of a problem's message
 */
public record RawUnknown(String written, String reason, int start, int end) implements RawNode {}
