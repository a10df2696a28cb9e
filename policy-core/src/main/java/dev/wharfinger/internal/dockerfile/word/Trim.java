package dev.wharfinger.internal.dockerfile.word;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value without what a pattern finds at its end: {@code ${x#pattern}}, {@code ${x%pattern}}.
 * The longest match is taken if the pattern begins with the modifier once more.
 *
 * @param modifier {@code #} for the beginning, {@code %} for the end
 */
record Trim(char modifier, List<Part> pattern) implements Operation {

  @Override
  public Expanded apply(Part.Reference reference, @Nullable Expanded value, Evaluation evaluation)
      throws WordException {
    Expanded expanded = evaluation.expand(pattern);
    Expanded known = value == null ? Expanded.empty() : value;
    if (known.text().isEmpty() || expanded.text().isEmpty()) {
      return Expanded.unknown();
    }
    String text = expanded.text().get();
    boolean longest = !text.isEmpty() && text.charAt(0) == modifier;
    Glob glob = Glob.of(longest ? text.substring(1) : text, reference);
    boolean atEnd = modifier == '%';
    String trimmed = glob.trim(known.text().get(), atEnd, longest);
    return expanded.choosing(known.following(trimmed));
  }

  @Override
  public Expanded asWritten(String name, Evaluation evaluation) throws WordException {
    return Operation.written("${" + name + modifier, List.of(pattern), "", evaluation);
  }
}
