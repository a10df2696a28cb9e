package dev.wharfinger.internal.dockerfile.instruction;

import dev.wharfinger.internal.dockerfile.syntax.Arguments.Pair;
import dev.wharfinger.internal.dockerfile.syntax.Arguments.Pairs;
import dev.wharfinger.internal.dockerfile.syntax.Statement;
import java.util.List;

/**
 * Sets variables, for the build and for containers.
 *
 * @param variables names and values as written, with quotes and escapes; none is without a value
 * @param legacy whether it is one pair, written as {@code KEY value}
 */
public record Env(Statement statement, List<Pair> variables, boolean legacy)
    implements Instruction {

  static Instruction read(Reading reading) {
    reading.noFlags();
    if (!(reading.arguments() instanceof Pairs pairs)) {
      return reading.missing("at least one name with a value", "name=value");
    }
    for (Pair pair : pairs.pairs()) {
      if (pair.name().text().isEmpty()) {
        return reading.noName(pair);
      }
    }
    return new Env(reading.statement(), pairs.pairs(), pairs.legacy());
  }
}
