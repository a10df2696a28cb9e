package dev.wharfinger;

/**
 * A change to the user's file after which a policy passes.
 *
 * @param description what it does, as in {@code set `privileged` to `false`}
 */
public record Fix(String description) {}
