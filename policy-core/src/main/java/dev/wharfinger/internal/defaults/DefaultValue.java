package dev.wharfinger.internal.defaults;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ObjectType;
import org.jspecify.annotations.Nullable;

/** The value that a field gets. */
interface DefaultValue {

  /**
   * The value.
   *
   * @param owner the object that has the field; what it has may be read, what lies beside it not
   * @param defaults makes objects that have defaults of their own
   * @return null to leave the field as it is
   */
  @Nullable Object in(ObjectNode owner, Field field, Defaults defaults);

  /** Whether it adds to what is written, instead of only taking the place of nothing. */
  default boolean completes() {
    return false;
  }

  /** Whether the value may be a map with an entry of that key. */
  default boolean mayFill(String key) {
    return true;
  }

  /** Whether every object of a type gets a value, whatever else it says. */
  default boolean isCertain(ObjectType type) {
    return false;
  }
}
