package dev.wharfinger.internal.dockerfile.instruction;

import dev.wharfinger.internal.dockerfile.syntax.Statement;
import dev.wharfinger.internal.dockerfile.syntax.Token;
import java.util.List;

/** Names directories whose content lies outside of the image. */
public record Volume(Statement statement, List<Token> paths) implements Instruction {

  static Instruction read(Reading reading) {
    reading.noFlags();
    List<Token> paths = reading.words();
    if (paths.isEmpty()) {
      return reading.missing("at least one directory", "/data");
    }
    for (Token path : paths) {
      if (path.text().isBlank()) {
        return reading.unfit("a volume cannot be an empty text; name a directory", path);
      }
    }
    return new Volume(reading.statement(), paths);
  }
}
