package dev.wharfinger.compiler;

import dev.wharfinger.Location;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with a policy, found when it is compiled.
 *
 * @param code the kind of fault, as in {@code unknown-field}
 * @param warning whether the policy can be used all the same
 * @param message lower case, without full stop, the author's words in backquotes
 * @param sourceLine the line that {@code location} starts in
 * @param helpOrNull what to do about it, or null
 */
public record Diagnostic(
    String code,
    boolean warning,
    String message,
    Location location,
    String sourceLine,
    @Nullable String helpOrNull) {

  /** What to do about it. */
  public Optional<String> help() {
    return Optional.ofNullable(helpOrNull);
  }
}
