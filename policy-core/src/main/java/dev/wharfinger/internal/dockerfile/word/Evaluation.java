package dev.wharfinger.internal.dockerfile.word;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The expansion of one word in one environment. */
final class Evaluation {
  private final Variables variables;
  private final boolean keepUnset;
  private final int mostCharacters;
  private final int start;
  private final List<VariableUse> uses = new ArrayList<>();

  Evaluation(Variables variables, boolean keepUnset, int mostCharacters, int start) {
    this.variables = variables;
    this.keepUnset = keepUnset;
    this.mostCharacters = mostCharacters;
    this.start = start;
  }

  List<VariableUse> uses() {
    return List.copyOf(uses);
  }

  /** What some parts stand for together. */
  Expanded expand(List<Part> parts) throws WordException {
    return build(parts).whole();
  }

  WordBuilder build(List<Part> parts) throws WordException {
    WordBuilder builder = new WordBuilder(mostCharacters, start);
    for (Part part : parts) {
      part.appendTo(builder, this);
    }
    return builder;
  }

  /** What a use of a variable stands for. */
  Expanded expand(Part.Reference reference) throws WordException {
    String name = reference.name();
    @Nullable Expanded value = variables.value(name).orElse(null);
    uses.add(new VariableUse(name, reference.start(), reference.end(), value));
    Operation operation = reference.operation();
    if (value == null && keepUnset) {
      return operation.asWritten(name, this);
    }
    return operation.apply(reference, value, this);
  }
}
