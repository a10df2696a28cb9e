package dev.wharfinger.internal.defaults;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Field;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A selector of the pods that have the labels of the template, as old versions had it. */
final class TemplateSelector implements DefaultValue {

  @Override
  public @Nullable Object in(ObjectNode owner, Field field, Defaults defaults) {
    return TemplateLabels.of(owner)
        .map(labels -> Implied.value(field, owner, Map.of("matchLabels", labels)))
        .orElse(null);
  }
}
