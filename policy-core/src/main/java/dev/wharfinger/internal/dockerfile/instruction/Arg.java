package dev.wharfinger.internal.dockerfile.instruction;

import dev.wharfinger.internal.dockerfile.syntax.Arguments.Names;
import dev.wharfinger.internal.dockerfile.syntax.Arguments.Pair;
import dev.wharfinger.internal.dockerfile.syntax.Statement;
import java.util.List;

/**
 * Declares variables that the build may be given. Flags at it are not even looked at, as in
 * BuildKit.
 *
 * @param variables names, and the values they have if the build is given none
 */
public record Arg(Statement statement, List<Pair> variables) implements Instruction {

  static Instruction read(Reading reading) {
    if (!(reading.arguments() instanceof Names names)) {
      return reading.missing("at least one name", "name=value");
    }
    for (Pair variable : names.pairs()) {
      if (variable.name().text().isEmpty()) {
        return reading.noName(variable);
      }
    }
    return new Arg(reading.statement(), names.pairs());
  }
}
