package dev.wharfinger.internal.dockerfile.instruction;

import dev.wharfinger.internal.dockerfile.syntax.Arguments.CommandLine;
import dev.wharfinger.internal.dockerfile.syntax.Statement;

/** Sets what a container runs, or the arguments of its entry point. */
public record Cmd(Statement statement, CommandLine command) implements Instruction {

  static Instruction read(Reading reading) {
    reading.noFlags();
    return new Cmd(reading.statement(), reading.command());
  }
}
