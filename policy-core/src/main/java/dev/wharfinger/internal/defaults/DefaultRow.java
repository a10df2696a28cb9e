package dev.wharfinger.internal.defaults;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Version;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of defaults.
 *
 * @param field the field that it fills
 * @param when when it does; null if always
 * @param since the first version that does so; null if all did
 * @param until the last version that does so; null if it still does
 */
record DefaultRow(
    String field,
    DefaultValue value,
    @Nullable Condition when,
    @Nullable Version since,
    @Nullable Version until) {

  /** Whether it leaves the field absent in no object of a type. */
  boolean isCertain(ObjectType type) {
    return when == null && value.isCertain(type);
  }

  /** Whether it applies in every version. */
  boolean isOfEveryVersion() {
    return since == null && until == null;
  }

  boolean appliesIn(Version version) {
    return (since == null || version.isAtLeast(since))
        && (until == null || until.isAtLeast(version));
  }

  /**
   * Whether it applies to an object.
   *
   * @param present what the field has; null if nothing
   */
  boolean appliesTo(ObjectNode object, @Nullable Object present) {
    return (present == null || value.completes()) && (when == null || when.holds(object));
  }
}
