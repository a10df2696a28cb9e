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
 * Copies files of the build context, of a stage or of an image. Flags that are not given are null;
 * {@code link} and {@code parents} say {@code true} or {@code false}.
 *
 * @param from the number or name of a stage, or an image; variables are not expanded in it
 */
public record Copy(
    Statement statement,
    Sources sources,
    @Nullable Token from,
    @Nullable Token chown,
    @Nullable Token chmod,
    @Nullable Token link,
    @Nullable Token parents,
    List<Token> exclude)
    implements Instruction {
  private static final Map<String, Flags.Kind> FLAGS =
      Map.of(
          "from", TEXT,
          "chown", TEXT,
          "chmod", TEXT,
          "link", SWITCH,
          "parents", SWITCH,
          "exclude", TEXTS);

  static Instruction read(Reading reading) {
    Flags flags = reading.flags(FLAGS);
    Optional<Sources> sources = Sources.read(reading);
    if (sources.isEmpty()) {
      return new Invalid(reading.statement());
    }
    return new Copy(
        reading.statement(),
        sources.get(),
        flags.text("from"),
        flags.text("chown"),
        flags.text("chmod"),
        flags.state("link"),
        flags.state("parents"),
        flags.tokens("exclude"));
  }
}
