package dev.wharfinger.internal.dockerfile.instruction;

import dev.wharfinger.internal.dockerfile.syntax.Statement;
import dev.wharfinger.internal.dockerfile.syntax.Token;

/**
 * Sets the directory that commands run in.
 *
 * @param path a directory
 */
public record Workdir(Statement statement, Token path) implements Instruction {

  static Instruction read(Reading reading) {
    reading.noFlags();
    Token path = reading.text();
    return path == null
        ? reading.missing("a directory", "/app")
        : new Workdir(reading.statement(), path);
  }
}
