package dev.wharfinger.internal.dockerfile.instruction;

import dev.wharfinger.internal.dockerfile.syntax.Statement;
import dev.wharfinger.internal.dockerfile.syntax.Token;

/**
 * Sets the user that commands run as.
 *
 * @param user the name or number of a user, and maybe of a group
 */
public record User(Statement statement, Token user) implements Instruction {

  static Instruction read(Reading reading) {
    reading.noFlags();
    Token user = reading.text();
    return user == null ? reading.missing("a user", "app") : new User(reading.statement(), user);
  }
}
