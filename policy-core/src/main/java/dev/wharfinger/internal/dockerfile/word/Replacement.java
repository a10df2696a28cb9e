package dev.wharfinger.internal.dockerfile.word;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value with something else for what a pattern finds: {@code ${x/pattern/replacement}}.
 *
 * @param all whether two slashes ask for every match, not only for the first
 */
record Replacement(boolean all, List<Part> pattern, List<Part> replacement) implements Operation {

  @Override
  public Expanded apply(Part.Reference reference, @Nullable Expanded value, Evaluation evaluation)
      throws WordException {
    Expanded sought = evaluation.expand(pattern);
    Expanded other = evaluation.expand(replacement);
    Expanded known = value == null ? Expanded.empty() : value;
    if (known.text().isEmpty() || sought.text().isEmpty() || other.text().isEmpty()) {
      return Expanded.unknown();
    }
    Glob glob = Glob.of(sought.text().get(), reference);
    String replaced = glob.replace(known.text().get(), other.text().get(), all);
    return sought.choosing(other.choosing(known.following(replaced)));
  }

  @Override
  public Expanded asWritten(String name, Evaluation evaluation) throws WordException {
    // BuildKit forgets that there were two slashes
    return Operation.written("${" + name + '/', List.of(pattern, replacement), "/", evaluation);
  }
}
