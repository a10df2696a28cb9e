package dev.wharfinger.internal.dockerfile.instruction;

import dev.wharfinger.internal.dockerfile.syntax.Statement;
import dev.wharfinger.internal.dockerfile.syntax.Token;
import java.util.List;

/**
 * Names the ports that a container listens on.
 *
 * @param ports as written, in their order: {@code 80}, {@code 80/udp}, {@code 8000-8010}
 */
public record Expose(Statement statement, List<Token> ports) implements Instruction {

  static Instruction read(Reading reading) {
    reading.noFlags();
    List<Token> ports = reading.words();
    return ports.isEmpty()
        ? reading.missing("at least one port", "8080")
        : new Expose(reading.statement(), ports);
  }
}
