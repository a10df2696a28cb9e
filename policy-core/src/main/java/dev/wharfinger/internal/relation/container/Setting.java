package dev.wharfinger.internal.relation.container;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * A value, and where it is said or would be.
 *
 * @param value null where nothing is said; an Unknown or a Fault where that cannot be told
 */
record Setting(@Nullable Object value, Place place) {

  /** What a value that is known means. */
  @FunctionalInterface
  interface Reading {
    /** What it means; null if nothing. */
    @Nullable Object of(Object value);
  }

  /** What stands below some field names. */
  static Setting at(ObjectNode from, String... names) {
    ObjectNode owner = from;
    for (int i = 0; ; i++) {
      Object value = owner.get(names[i]);
      Place place = new Place(owner, names[i]);
      if (i == names.length - 1 || isUndecided(value)) {
        return new Setting(value, place);
      }
      if (!(value instanceof ObjectNode next)) {
        return new Setting(null, place);
      }
      owner = next;
    }
  }

  private static boolean isUndecided(@Nullable Object value) {
    return value instanceof Unknown || value instanceof Fault;
  }

  /** Whether it is said, or may be. */
  boolean isSaid() {
    return value != null;
  }

  boolean isUndecided() {
    return isUndecided(value);
  }

  /** What is made of a value that is known; nothing of nothing. */
  Setting map(Reading made) {
    return value == null || isUndecided() ? this : with(made.of(value));
  }

  /** Another value of the same place. */
  Setting with(@Nullable Object other) {
    return new Setting(other, place);
  }

  /** This, or another where nothing is said here; where none says anything, the place is here. */
  Setting or(Setting other) {
    return isSaid() || !other.isSaid() ? this : other;
  }

  /** This, or a value that is meant where nothing is said. */
  Setting orMeaning(Object meant) {
    return isSaid() ? this : with(meant);
  }

  /** Whether it is known to be this value. */
  boolean is(Object expected) {
    return expected.equals(value);
  }
}
