package dev.wharfinger.internal.dockerfile.instruction;

import dev.wharfinger.internal.dockerfile.syntax.Arguments.Pair;
import dev.wharfinger.internal.dockerfile.syntax.Arguments.Pairs;
import dev.wharfinger.internal.dockerfile.syntax.Statement;
import java.util.List;

/**
 * Sets labels of the image.
 *
 * @param labels names and values as written, with quotes and escapes; none is without a value
 * @param legacy whether it is one pair, written as {@code KEY value}
 */
public record Label(Statement statement, List<Pair> labels, boolean legacy) implements Instruction {

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
    return new Label(reading.statement(), pairs.pairs(), pairs.legacy());
  }
}
