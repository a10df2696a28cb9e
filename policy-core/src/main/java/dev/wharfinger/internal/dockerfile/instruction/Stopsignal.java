package dev.wharfinger.internal.dockerfile.instruction;

import dev.wharfinger.internal.dockerfile.syntax.Statement;
import dev.wharfinger.internal.dockerfile.syntax.Token;

/**
 * Sets the signal that stops a container. Flags at it are not even looked at, as in BuildKit.
 *
 * @param signal the name or number of a signal
 */
public record Stopsignal(Statement statement, Token signal) implements Instruction {

  static Instruction read(Reading reading) {
    Token signal = reading.text();
    return signal == null
        ? reading.missing("a signal", "SIGTERM")
        : new Stopsignal(reading.statement(), signal);
  }
}
