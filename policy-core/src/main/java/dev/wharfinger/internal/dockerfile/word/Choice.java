package dev.wharfinger.internal.dockerfile.word;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word for a variable that is, or is not, set: {@code ${x:-word}} and its kin.
 *
 * @param modifier {@code -}, {@code +} or {@code ?}
 * @param emptyIsUnset whether a colon stands before it, so that an empty value counts as not set
 */
record Choice(char modifier, boolean emptyIsUnset, List<Part> word) implements Operation {

  @Override
  public Expanded apply(Part.Reference reference, @Nullable Expanded value, Evaluation evaluation)
      throws WordException {
    Expanded expanded = evaluation.expand(word);
    return switch (modifier) {
      case '-' -> otherwise(value, expanded);
      case '+' -> instead(value, expanded);
      default -> demanded(reference, value, expanded);
    };
  }

  /** Whether a value that is not unknown counts as set. */
  private boolean counts(@Nullable Expanded value) {
    return value != null && !(emptyIsUnset && value.text().orElse("").isEmpty());
  }

  private Expanded otherwise(@Nullable Expanded value, Expanded expanded) {
    if (value == null) {
      return expanded;
    }
    return isUnknown(value) || counts(value) ? value : value.choosing(expanded);
  }

  private Expanded instead(@Nullable Expanded value, Expanded expanded) {
    if (value == null) {
      return Expanded.empty();
    }
    return value.choosing(isUnknown(value) || counts(value) ? expanded : Expanded.empty());
  }

  private Expanded demanded(Part.Reference reference, @Nullable Expanded value, Expanded expanded)
      throws WordException {
    if (value != null && (isUnknown(value) || counts(value))) {
      return value;
    }
    if (value instanceof Expanded.Defaulted) {
      return Expanded.unknown(); // what is demanded is given to the build
    }
    String why = expanded.text().orElse("");
    String state = value == null ? "not set" : "empty";
    String message =
        "`%s` is %s, which stops the build%s; set it before, by `ARG` or `ENV`"
            .formatted(reference.name(), state, why.isEmpty() ? "" : " with `" + why + '`');
    throw new WordException("dockerfile-variable", message, reference.start(), reference.end());
  }

  private static boolean isUnknown(Expanded value) {
    return value instanceof Expanded.Unknown;
  }

  @Override
  public Expanded asWritten(String name, Evaluation evaluation) throws WordException {
    String before = "${" + name + (emptyIsUnset ? ":" : "") + modifier;
    return Operation.written(before, List.of(word), "", evaluation);
  }
}
