package dev.wharfinger.internal.dockerfile.instruction;

import static dev.wharfinger.internal.dockerfile.instruction.Flags.Kind.TEXT;

import dev.wharfinger.internal.dockerfile.syntax.Arguments.Check;
import dev.wharfinger.internal.dockerfile.syntax.Arguments.CommandLine;
import dev.wharfinger.internal.dockerfile.syntax.Arguments.Exec;
import dev.wharfinger.internal.dockerfile.syntax.Arguments.None;
import dev.wharfinger.internal.dockerfile.syntax.Arguments.Shell;
import dev.wharfinger.internal.dockerfile.syntax.Statement;
import dev.wharfinger.internal.dockerfile.syntax.Token;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells how to find out whether a container works. Flags that are not given are null.
 *
 * @param type {@code CMD}, or {@code NONE} for no check at all; its case does not count
 * @param command nothing if the type is {@code NONE}
 * @param interval a duration as Go writes it, as are the three that follow
 * @param retries a whole number that is not negative
 */
public record Healthcheck(
    Statement statement,
    Token type,
    CommandLine command,
    @Nullable Token interval,
    @Nullable Token timeout,
    @Nullable Token startPeriod,
    @Nullable Token startInterval,
    @Nullable Token retries)
    implements Instruction {
  private static final Map<String, Flags.Kind> FLAGS =
      Map.of(
          "interval", TEXT,
          "timeout", TEXT,
          "start-period", TEXT,
          "start-interval", TEXT,
          "retries", TEXT);

  static Instruction read(Reading reading) {
    if (!(reading.arguments() instanceof Check check)) {
      return reading.missing("a command, or `NONE`", "CMD command");
    }
    if (check.type().text().equalsIgnoreCase("NONE")) {
      return none(reading, check);
    }
    if (!check.type().text().equalsIgnoreCase("CMD")) {
      String message = "`%s` is no kind of health check; write `HEALTHCHECK CMD command` or `NONE`";
      return reading.unfit(message.formatted(check.type().shown()), check.type());
    }
    if (isEmpty(check.command())) {
      return reading.unfit(
          "there is no command behind `CMD`; write one, as in `HEALTHCHECK CMD command`",
          check.type());
    }
    Flags flags = reading.flags(FLAGS);
    HealthFlags values = new HealthFlags(reading, flags);
    return new Healthcheck(
        reading.statement(),
        check.type(),
        check.command(),
        values.duration("interval"),
        values.duration("timeout"),
        values.duration("start-period"),
        values.duration("start-interval"),
        values.retries());
  }

  /** Flags have no meaning here, and BuildKit looks at none. */
  private static Instruction none(Reading reading, Check check) {
    if (isEmpty(check.command())) {
      return new Healthcheck(
          reading.statement(), check.type(), new None(), null, null, null, null, null);
    }
    return reading.unfit(
        "nothing may follow `HEALTHCHECK NONE`; remove it, or write `CMD` instead",
        check.command() instanceof Shell shell ? shell.text().token() : check.type());
  }

  private static boolean isEmpty(CommandLine command) {
    return command instanceof None || (command instanceof Exec exec && exec.words().isEmpty());
  }
}
