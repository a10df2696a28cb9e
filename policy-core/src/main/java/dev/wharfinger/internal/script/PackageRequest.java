package dev.wharfinger.internal.script;

import java.util.Optional;

/**
 * Something that a command installs.
 *
 * @param word what is written
 * @param pinned whether it says which version; empty if that depends on what is not known
 */
public record PackageRequest(Word word, Optional<Boolean> pinned) {}
