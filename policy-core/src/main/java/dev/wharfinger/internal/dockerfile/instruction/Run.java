package dev.wharfinger.internal.dockerfile.instruction;

import dev.wharfinger.internal.dockerfile.syntax.Arguments;
import dev.wharfinger.internal.dockerfile.syntax.Arguments.CommandLine;
import dev.wharfinger.internal.dockerfile.syntax.Heredoc;
import dev.wharfinger.internal.dockerfile.syntax.Statement;
import dev.wharfinger.internal.dockerfile.syntax.Token;
import dev.wharfinger.internal.dockerfile.syntax.TracedText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs a command in a container of the build.
 *
 * @param command what is written on the line
 * @param network {@code default}, {@code none} or {@code host}; null if it is not given
 * @param security {@code sandbox} or {@code insecure}; null if it is not given
 */
public record Run(
    Statement statement,
    CommandLine command,
    List<Mount> mounts,
    @Nullable Token network,
    @Nullable Token security,
    List<Token> devices)
    implements Instruction {
  private static final Map<String, Flags.Kind> FLAGS =
      Map.of(
          "mount", Flags.Kind.TEXTS,
          "network", Flags.Kind.TEXT,
          "security", Flags.Kind.TEXT,
          "device", Flags.Kind.TEXTS);

  static Instruction read(Reading reading) {
    Flags flags = reading.flags(FLAGS);
    List<TracedText> mounts = flags.texts("mount");
    return new Run(
        reading.statement(),
        reading.command(),
        mounts.isEmpty() ? List.of() : new MountReader(reading).readAll(mounts),
        oneOf(reading, flags, "network", List.of("default", "none", "host")),
        oneOf(reading, flags, "security", List.of("sandbox", "insecure")),
        flags.tokens("device"));
  }

  private static @Nullable Token oneOf(
      Reading reading, Flags flags, String name, List<String> values) {
    Token value = flags.text(name);
    if (value != null && !values.contains(value.text())) {
      String message =
          "`--%s` cannot be `%s`; it may be `%s`"
              .formatted(name, value.shown(), String.join("`, `", values));
      reading.problem("dockerfile-flag-value", message, value);
    }
    return value;
  }

  /** The texts that the command uses. */
  public List<Heredoc> heredocs() {
    return statement.heredocs();
  }

  /**
   * What the shell is given; null if no shell is asked. A heredoc that is the whole command is the
   * script, for the shell or, if it begins with {@code #!}, for the program named there. Others
   * stand behind the line, as in a script, for the shell to make sense of.
   */
  public @Nullable TracedText script() {
    return command instanceof Arguments.Shell shell
        ? Heredoc.script(shell.text(), heredocs())
        : null;
  }
}
