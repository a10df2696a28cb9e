package dev.wharfinger.internal.dockerfile.word;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is made of the value of a variable. */
sealed interface Operation permits Operation.Value, Choice, Trim, Replacement {

  /**
   * What a use of a variable stands for.
   *
   * @param value null if the variable is not set
   */
  Expanded apply(Part.Reference reference, @Nullable Expanded value, Evaluation evaluation)
      throws WordException;

  /** The use as it is written, but for its words, which are expanded. */
  Expanded asWritten(String name, Evaluation evaluation) throws WordException;

  /** A use with some words in it, as it is written. */
  static Expanded written(String before, List<List<Part>> words, String between, Evaluation in)
      throws WordException {
    Expanded result = new Expanded.Known(before);
    String separator = "";
    for (List<Part> word : words) {
      Expanded expanded = in.expand(word);
      String text = result.text().orElse("") + separator + expanded.text().orElse("");
      result = result.choosing(expanded.following(text));
      separator = between;
    }
    return result.following(result.text().orElse("") + '}');
  }

  /** The value itself: {@code $x}, or in braces. */
  record Value(boolean braces) implements Operation {
    @Override
    public Expanded apply(
        Part.Reference reference, @Nullable Expanded value, Evaluation evaluation) {
      return value == null ? Expanded.empty() : value;
    }

    @Override
    public Expanded asWritten(String name, Evaluation evaluation) {
      return new Expanded.Known(braces ? "${" + name + '}' : '$' + name);
    }
  }
}
