package dev.wharfinger.internal.dockerfile.instruction;

import dev.wharfinger.internal.dockerfile.syntax.Statement;
import dev.wharfinger.internal.dockerfile.syntax.Token;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Begins a stage.
 *
 * @param image an image, or the name of an earlier stage
 * @param as the word before the name, in its case; null if the stage has no name
 * @param name the name of the stage as written, though its case does not count; null if it has none
 */
public record From(
    Statement statement,
    Token image,
    @Nullable Token as,
    @Nullable Token name,
    @Nullable Token platform)
    implements Instruction {
  private static final Map<String, Flags.Kind> FLAGS = Map.of("platform", Flags.Kind.TEXT);
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-_.]*");

  static Instruction read(Reading reading) {
    Token platform = reading.flags(FLAGS).text("platform");
    List<Token> words = reading.words();
    if (words.isEmpty()) {
      return reading.missing("an image", "image AS name");
    }
    if (words.size() == 1) {
      return new From(reading.statement(), words.get(0), null, null, platform);
    }
    if (words.size() != 3 || !words.get(1).text().equalsIgnoreCase("as")) {
      return reading.unfit(
          "`FROM` takes an image, and `AS name` if the stage has a name; remove the rest",
          words.get(1));
    }
    Token name = words.get(2);
    if (!NAME.matcher(name.text().toLowerCase(Locale.ROOT)).matches()) {
      String message =
          "`%s` cannot be the name of a stage; it begins with a letter, and has letters, digits,"
              + " `-`, `_` and `.`";
      reading.problem("dockerfile-stage-name", message.formatted(name.shown()), name);
    }
    return new From(reading.statement(), words.get(0), words.get(1), name, platform);
  }
}
