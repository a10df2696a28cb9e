package dev.wharfinger.internal.script;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A word of a script.
 *
 * @param text as it is written
 * @param value what it stands for, without quotes; null if a variable, a substitution or a pattern
 *     of file names makes that unknown
 * @param prefix what is known of the beginning of the value; all of it if the value is known
 * @param quoted whether a part of it is quoted, so that it is no keyword
 */
public record Word(String text, @Nullable String value, String prefix, boolean quoted, Span span) {

  /** What the word stands for, if that is certain. */
  public Optional<String> known() {
    return Optional.ofNullable(value);
  }

  /** Whether this is the unquoted word. */
  boolean is(String keyword) {
    return !quoted && text.equals(keyword);
  }
}
