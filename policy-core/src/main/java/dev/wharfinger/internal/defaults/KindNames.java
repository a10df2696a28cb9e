package dev.wharfinger.internal.defaults;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Field;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The names of a custom resource that follow from its kind. */
final class KindNames {

  private KindNames() {}

  /** The singular is the kind in lower case. */
  static final class Singular implements DefaultValue {
    @Override
    public @Nullable Object in(ObjectNode owner, Field field, Defaults defaults) {
      return owner.get("kind") instanceof String kind ? kind.toLowerCase(Locale.ROOT) : null;
    }
  }

  /** The kind of a list is named after the kind of its items. */
  static final class ListKind implements DefaultValue {
    @Override
    public @Nullable Object in(ObjectNode owner, Field field, Defaults defaults) {
      return owner.get("kind") instanceof String kind ? kind + "List" : null;
    }
  }
}
