package dev.wharfinger.internal.defaults;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Version;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of defaults.
 *
 * @param field the field that it fills
 * @param over what it takes the place of
 * @param when when it does; null if always
 * @param since the first version that does so; null if all did
 * @param until the last version that does so; null if it still does
 */
record DefaultRow(
    String field,
    Over over,
    DefaultValue value,
    @Nullable Condition when,
    @Nullable Version since,
    @Nullable Version until) {

  boolean appliesIn(Version version) {
    return (since == null || version.isAtLeast(since))
        && (until == null || until.isAtLeast(version));
  }

  boolean appliesTo(ObjectNode object, @Nullable Object value) {
    return over.includes(value) && (when == null || when.holds(object));
  }

  /** What a default takes the place of. */
  enum Over {
    /** Of nothing: the server knows absent from the zero value. */
    ABSENT,
    /** Of the zero value too, as of {@code ""} and {@code 0}: the server cannot tell it. */
    ZERO,
    /** Of anything: it is computed from what is there. */
    ANYTHING;

    boolean includes(@Nullable Object value) {
      return switch (this) {
        case ABSENT -> value == null;
        case ZERO -> value == null || value.equals("") || value.equals(0L);
        case ANYTHING -> true;
      };
    }
  }
}
