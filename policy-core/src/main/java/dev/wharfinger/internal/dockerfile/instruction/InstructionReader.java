package dev.wharfinger.internal.dockerfile.instruction;

import dev.wharfinger.internal.dockerfile.syntax.Arguments.Malformed;
import dev.wharfinger.internal.dockerfile.syntax.Keyword;
import dev.wharfinger.internal.dockerfile.syntax.Problems;
import dev.wharfinger.internal.dockerfile.syntax.Statement;
import dev.wharfinger.internal.dockerfile.syntax.Token;
import dev.wharfinger.internal.text.DidYouMean;

/** Makes instructions of statements (BuildKit's instructions/parse.go). */
public final class InstructionReader {
  private static final int LONGEST_NAME = 20;

  private InstructionReader() {}

  /** The instruction that a statement is; what is wrong with it is added to the problems. */
  public static Instruction read(Statement statement, Problems problems) {
    if (statement.arguments() instanceof Malformed) {
      return new Invalid(statement);
    }
    Reading reading = new Reading(statement, problems);
    Keyword kind = statement.kind();
    return kind == null ? unknown(reading) : read(kind, reading);
  }

  private static Instruction read(Keyword kind, Reading reading) {
    return switch (kind) {
      case ADD -> Add.read(reading);
      case ARG -> Arg.read(reading);
      case CMD -> Cmd.read(reading);
      case COPY -> Copy.read(reading);
      case ENTRYPOINT -> Entrypoint.read(reading);
      case ENV -> Env.read(reading);
      case EXPOSE -> Expose.read(reading);
      case FROM -> From.read(reading);
      case HEALTHCHECK -> Healthcheck.read(reading);
      case LABEL -> Label.read(reading);
      case MAINTAINER -> Maintainer.read(reading);
      case ONBUILD -> Onbuild.read(reading);
      case RUN -> Run.read(reading);
      case SHELL -> Shell.read(reading);
      case STOPSIGNAL -> Stopsignal.read(reading);
      case USER -> User.read(reading);
      case VOLUME -> Volume.read(reading);
      case WORKDIR -> Workdir.read(reading);
    };
  }

  private static Instruction unknown(Reading reading) {
    if (reading.problems().isFull()) {
      return new Invalid(reading.statement());
    }
    Token written = reading.statement().keyword();
    String similar =
        written.text().length() > LONGEST_NAME
            ? null
            : DidYouMean.question(Keyword.names(), written.text());
    String message =
        "`%s` is no instruction; %s"
            .formatted(
                written.shown(),
                similar == null ? "end the line before with `\\` if this continues it" : similar);
    return reading.invalid("dockerfile-unknown-instruction", message, written);
  }
}
