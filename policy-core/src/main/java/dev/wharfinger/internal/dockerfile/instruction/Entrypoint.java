package dev.wharfinger.internal.dockerfile.instruction;

import dev.wharfinger.internal.dockerfile.syntax.Arguments.CommandLine;
import dev.wharfinger.internal.dockerfile.syntax.Statement;

/** Sets what a container always runs. */
public record Entrypoint(Statement statement, CommandLine command) implements Instruction {

  static Instruction read(Reading reading) {
    reading.noFlags();
    return new Entrypoint(reading.statement(), reading.command());
  }
}
