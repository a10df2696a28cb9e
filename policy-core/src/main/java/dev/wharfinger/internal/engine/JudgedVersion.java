package dev.wharfinger.internal.engine;

import dev.wharfinger.type.Version;

/**
 * A fact of an evaluation: the version that policies judge by, where it is not that of the server
 * which fills in the defaults.
 */
public record JudgedVersion(Version version) {}
