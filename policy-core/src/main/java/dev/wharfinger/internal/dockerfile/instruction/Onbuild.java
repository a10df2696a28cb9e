package dev.wharfinger.internal.dockerfile.instruction;

import dev.wharfinger.internal.dockerfile.syntax.Arguments.Trigger;
import dev.wharfinger.internal.dockerfile.syntax.Keyword;
import dev.wharfinger.internal.dockerfile.syntax.Problems;
import dev.wharfinger.internal.dockerfile.syntax.Statement;

/** Keeps an instruction for the builds that begin with this image. */
public record Onbuild(Statement statement, Instruction trigger) implements Instruction {
  private static final String CODE = "dockerfile-trigger";

  static Instruction read(Reading reading) {
    reading.noFlags();
    if (!(reading.arguments() instanceof Trigger trigger)) {
      return reading.missing("an instruction", "RUN command");
    }
    Statement kept = trigger.statement();
    Keyword keyword = kept.kind();
    if (keyword == Keyword.ONBUILD) {
      String message = "`ONBUILD` cannot stand in `ONBUILD`; remove one of the two";
      return reading.invalid(CODE, message, kept.keyword());
    }
    if (keyword == Keyword.FROM || keyword == Keyword.MAINTAINER) {
      String message =
          "`%s` cannot be kept for later builds; remove it, or the `ONBUILD` before it";
      return reading.invalid(CODE, message.formatted(keyword), kept.keyword());
    }
    // The build at hand does not look at what it keeps; only a later one fails.
    Problems later = new Problems();
    Instruction instruction = InstructionReader.read(kept, later);
    reading.problems().addAsNotes(later);
    return new Onbuild(reading.statement(), instruction);
  }
}
