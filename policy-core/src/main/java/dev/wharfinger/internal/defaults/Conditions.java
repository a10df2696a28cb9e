package dev.wharfinger.internal.defaults;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Field;
import java.util.Map;

/** The conditions by the names that the table of defaults gives them. */
final class Conditions {
  private static final Map<String, Condition> BY_NAME =
      Map.ofEntries(Map.entry("no-source", Conditions::hasNoSource));

  private Conditions() {}

  /**
   * The condition of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Condition named(String name) {
    Condition condition = BY_NAME.get(name);
    if (condition == null) {
      throw new IllegalArgumentException("there is no condition named `" + name + "`");
    }
    return condition;
  }

  private static boolean hasNoSource(ObjectNode volume) {
    for (Field field : volume.type().fields()) {
      if (!field.name().equals("name") && volume.has(field.slot())) {
        return false;
      }
    }
    return true;
  }
}
