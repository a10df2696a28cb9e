package dev.wharfinger.compiler;

import dev.wharfinger.Location;
import dev.wharfinger.internal.excerpt.Excerpt;
import dev.wharfinger.internal.excerpt.Glyph;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with a policy, found when it is compiled.
 *
 * @param code the kind of fault, as in {@code unknown-field}
 * @param warning whether the policy can be used all the same
 * @param message lower case, without full stop, the author's words in backquotes
 * @param location where; its line is 0 if the fault is in no file, as in a parameter given in Java
 * @param sourceLine the line that {@code location} starts in; empty if it is in no file
 * @param helpOrNull what to do about it, or null
 */
public record Diagnostic(
    String code,
    boolean warning,
    String message,
    Location location,
    String sourceLine,
    @Nullable String helpOrNull) {

  /** What to do about it; empty where the message says all there is to say. */
  public Optional<String> help() {
    return Optional.ofNullable(helpOrNull);
  }

  /**
   * The text for a person: {@code file:line:column: error[code]: message}, the source line with the
   * range underlined, and the help. Lines end with {@code \n}, the last one too.
   */
  public String render() {
    StringBuilder text = new StringBuilder();
    text.append(location).append(warning ? ": warning[" : ": error[").append(code).append("]: ");
    text.append(Glyph.line(message)).append('\n');
    if (location.line() > 0) {
      text.append(new Excerpt(sourceLine, location).render());
    }
    help().ifPresent(help -> text.append("  help: ").append(Glyph.line(help)).append('\n'));
    return text.toString();
  }
}
