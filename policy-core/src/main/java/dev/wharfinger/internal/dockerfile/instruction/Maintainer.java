package dev.wharfinger.internal.dockerfile.instruction;

import dev.wharfinger.internal.dockerfile.syntax.Statement;
import dev.wharfinger.internal.dockerfile.syntax.Token;

/**
 * Names who maintains the image; a label does that nowadays.
 *
 * @param name who maintains the image
 */
public record Maintainer(Statement statement, Token name) implements Instruction {

  static Instruction read(Reading reading) {
    reading.noFlags();
    Token name = reading.text();
    return name == null
        ? reading.missing("a name", "name")
        : new Maintainer(reading.statement(), name);
  }
}
