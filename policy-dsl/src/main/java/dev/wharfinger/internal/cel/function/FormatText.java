package dev.wharfinger.internal.cel.function;

import dev.wharfinger.internal.cel.eval.Meter;
import dev.wharfinger.internal.cel.eval.NoValue;
import dev.wharfinger.type.Fault;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text with places for values, as {@code format} takes it: {@code %s} and the other verbs of
 * {@link FormatVerb}, and {@code %%} for a percent sign. As in cel-go ({@code
 * ext/formatting_v2.go}), nothing depends on a locale, and only {@code %f} and {@code %e} heed a
 * precision.
 */
public final class FormatText {
  private final List<Part> parts;
  private final @Nullable Fault problem;

  FormatText(List<Part> parts, @Nullable Fault problem) {
    this.parts = List.copyOf(parts);
    this.problem = problem;
  }

  /** Reads a text; what is wrong with it is its {@link #problem}. */
  public static FormatText of(String text) {
    return new FormatReader(text).read();
  }

  /** Why this is no format; empty if it is one. */
  public Optional<Fault> problem() {
    return Optional.ofNullable(problem);
  }

  /** The verbs in their order, each of which takes one value. */
  public List<FormatVerb> verbs() {
    return parts.stream()
        .filter(Place.class::isInstance)
        .map(part -> ((Place) part).verb())
        .toList();
  }

  /**
   * The text with values in its places: a String, a fault or an unknown.
   *
   * @param style how a single value is written
   */
  Object with(Meter meter, List<?> values, Style style) {
    if (problem != null) {
      return problem;
    }
    StringBuilder text = new StringBuilder();
    int next = 0;
    for (Part part : parts) {
      if (part instanceof Words words) {
        text.append(words.text());
      } else if (part instanceof Place place) {
        if (next == values.size()) {
          return tooFew(verbs().size(), values.size());
        }
        Object missing = place.write(meter, values.get(next++), style, text);
        if (missing != null) {
          return missing;
        }
      }
      if (text.length() > TextLimit.MOST_CHARACTERS) {
        return TextLimit.exceeded("format");
      }
    }
    return text.toString();
  }

  /** A format with more verbs than there are values. */
  public static Fault tooFew(int verbs, int values) {
    String taken = verbs == 1 ? "1 value" : verbs + " values";
    return new Fault("bad-format", "the format takes " + taken + ", not " + values);
  }

  /** How the verbs of one language write values. */
  interface Style {
    /** The text of a value, null if the verb does not take such a value. */
    @Nullable String text(FormatVerb verb, Object value, int precision);
  }

  /** What a format is made of. */
  sealed interface Part {}

  /** What is written as it stands. */
  record Words(String text) implements Part {}

  /** Where a value goes. */
  record Place(FormatVerb verb, int precision) implements Part {

    /** Appends a value; null, or the unknown or fault because of which that is impossible. */
    @Nullable Object write(Meter meter, @Nullable Object value, Style style, StringBuilder text) {
      return value != null && NoValue.is(value)
          ? NoValue.of(value)
          : verb.write(meter, value, precision, style, text);
    }
  }
}
