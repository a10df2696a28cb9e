package dev.wharfinger.spi;

import dev.wharfinger.resource.Place;
import org.jspecify.annotations.Nullable;

/**
 * A change of one place in a resource.
 *
 * @param value what is written there: a String, Long, Double or Boolean, a List or a Map from
 *     String of these, or null for null; null for {@link Kind#REMOVE}
 */
public record Edit(Kind kind, Place place, @Nullable Object value) {

  /** What an edit does to the place that it names. */
  public enum Kind {
    /** Writes a value there, in place of what there is; what holds it is written too if absent. */
    SET,
    /** Takes out what is there. */
    REMOVE,
    /** Adds an element at the end of the list that is there, or is written if absent. */
    APPEND,
    /** Writes a value in place of what is there; nothing where nothing is. */
    REPLACE
  }
}
