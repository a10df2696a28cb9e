package dev.wharfinger.internal.script;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A program that a script runs, without what merely runs it, such as {@code sudo} or {@code env}.
 *
 * @param words the program and its arguments; empty if it is opaque or merely sets variables
 * @param assignments the variables that are set for it, or by it
 * @param runners the programs that run it, from the outside in
 * @param when whether it is run once the script gets to it
 * @param background whether the script goes on without waiting for it
 * @param piped whether it reads what another command of its pipeline writes
 * @param opaque why it could not be read; null if it could
 */
public record Command(
    List<Word> words,
    List<Assignment> assignments,
    List<Redirection> redirections,
    List<Word> runners,
    When when,
    boolean background,
    boolean piped,
    @Nullable String opaque,
    Span span) {

  /** The name of the program without its folder; empty if it is unknown, or there is none. */
  public Optional<String> program() {
    return words.isEmpty()
        ? Optional.empty()
        : words.get(0).known().map(name -> name.substring(name.lastIndexOf('/') + 1));
  }

  /** The words behind the program. */
  public List<Word> arguments() {
    return words.isEmpty() ? words : words.subList(1, words.size());
  }
}
