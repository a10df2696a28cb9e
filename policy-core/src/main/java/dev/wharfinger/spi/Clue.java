package dev.wharfinger.spi;

import dev.wharfinger.resource.Place;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of an expression that made a verdict what it is.
 *
 * @param expression the part, in the author's words
 * @param value its value, in words for people
 * @param placeOrNull where the value comes from, or null if it is in no resource
 */
public record Clue(String expression, String value, @Nullable Place placeOrNull) {

  /** Where the value comes from. */
  public Optional<Place> place() {
    return Optional.ofNullable(placeOrNull);
  }
}
