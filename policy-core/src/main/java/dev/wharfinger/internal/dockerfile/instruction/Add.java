package dev.wharfinger.internal.dockerfile.instruction;

import static dev.wharfinger.internal.dockerfile.instruction.Flags.Kind.SWITCH;
import static dev.wharfinger.internal.dockerfile.instruction.Flags.Kind.TEXT;
import static dev.wharfinger.internal.dockerfile.instruction.Flags.Kind.TEXTS;

import dev.wharfinger.internal.dockerfile.syntax.Statement;
import dev.wharfinger.internal.dockerfile.syntax.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Adds files of the build context, of an address or of a repository, and unpacks archives. Flags
 * that are not given are null; {@code link}, {@code keepGitDir} and {@code unpack} say {@code true}
 * or {@code false}.
 *
 * @param checksum the digest that what is downloaded must have
 */
public record Add(
    Statement statement,
    Sources sources,
    @Nullable Token chown,
    @Nullable Token chmod,
    @Nullable Token link,
    @Nullable Token keepGitDir,
    @Nullable Token checksum,
    @Nullable Token unpack,
    List<Token> exclude)
    implements Instruction {
  private static final Map<String, Flags.Kind> FLAGS =
      Map.of(
          "chown", TEXT,
          "chmod", TEXT,
          "link", SWITCH,
          "keep-git-dir", SWITCH,
          "checksum", TEXT,
          "unpack", SWITCH,
          "exclude", TEXTS);

  static Instruction read(Reading reading) {
    Flags flags = reading.flags(FLAGS);
    Optional<Sources> sources = Sources.read(reading);
    if (sources.isEmpty()) {
      return new Invalid(reading.statement());
    }
    return new Add(
        reading.statement(),
        sources.get(),
        flags.text("chown"),
        flags.text("chmod"),
        flags.state("link"),
        flags.state("keep-git-dir"),
        flags.text("checksum"),
        flags.state("unpack"),
        flags.tokens("exclude"));
  }
}
