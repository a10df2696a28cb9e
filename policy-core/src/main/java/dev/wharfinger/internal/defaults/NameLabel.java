package dev.wharfinger.internal.defaults;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The label by which a namespace can be selected by its name; whoever writes another loses it. */
final class NameLabel implements DefaultValue {
  private static final String LABEL = "kubernetes.io/metadata.name";

  @Override
  public boolean completes() {
    return true;
  }

  @Override
  public @Nullable Object in(ObjectNode owner, Field field, Defaults defaults) {
    if (!(owner.get("name") instanceof String name) || name.isEmpty()) {
      return null; // the server names it later
    }
    Object written = owner.get(field.name());
    Map<Object, @Nullable Object> labels = new LinkedHashMap<>();
    if (written instanceof Map<?, ?> map) {
      labels.putAll(map);
    }
    labels.put(LABEL, name);
    return Implied.map(field, owner, written, labels);
  }
}
