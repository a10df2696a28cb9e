package dev.wharfinger.internal.dockerfile.instruction;

import dev.wharfinger.internal.dockerfile.syntax.Statement;

/** What is no instruction, or misses what it cannot do without; there is a problem that tells. */
public record Invalid(Statement statement) implements Instruction {}
