package dev.wharfinger.internal.dockerfile.instruction;

import dev.wharfinger.internal.dockerfile.syntax.Arguments;
import dev.wharfinger.internal.dockerfile.syntax.Statement;
import dev.wharfinger.internal.dockerfile.syntax.Token;
import java.util.List;

/** Sets the shell that runs commands which are not JSON. */
public record Shell(Statement statement, List<Token> words) implements Instruction {
  private static final String EXAMPLE = "[\"/bin/bash\", \"-c\"]";

  static Instruction read(Reading reading) {
    reading.noFlags();
    Token text = reading.text();
    if (text != null) {
      return reading.unfit("`SHELL` takes a JSON array; write `SHELL " + EXAMPLE + "`", text);
    }
    return reading.arguments() instanceof Arguments.Exec exec && !exec.words().isEmpty()
        ? new Shell(reading.statement(), exec.words())
        : reading.missing("at least one word", EXAMPLE);
  }
}
