package dev.wharfinger.internal.defaults;

import dev.wharfinger.internal.catalog.KubernetesTables;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A resource without the fields that have the value which the table of defaults gives them. */
final class Stripped {
  private static final List<List<String>> ROWS = KubernetesTables.defaults();

  private final Map<String, @Nullable Object> value;
  private int count;

  private Stripped(ObjectNode resource) {
    this.value = object(resource);
  }

  static Stripped of(ObjectNode resource) {
    return new Stripped(resource);
  }

  /** What is left. */
  Map<String, @Nullable Object> value() {
    return value;
  }

  /** How many fields are gone. */
  int count() {
    return count;
  }

  private @Nullable Object any(@Nullable Object any) {
    if (any instanceof ObjectNode object) {
      return object(object);
    }
    if (any instanceof List<?> list) {
      List<@Nullable Object> elements = new ArrayList<>();
      list.forEach(element -> elements.add(any(element)));
      return elements;
    }
    return Stored.plain(any);
  }

  private Map<String, @Nullable Object> object(ObjectNode object) {
    Map<String, @Nullable Object> fields = new TreeMap<>();
    for (Field field : object.type().fields()) {
      if (object.has(field.slot())) {
        Object rest = any(object.slot(field.slot()));
        if (isDefault(object, field.name(), rest)) {
          count++;
        } else {
          fields.put(field.name(), rest);
        }
      }
    }
    return fields;
  }

  private static boolean isDefault(ObjectNode object, String field, @Nullable Object value) {
    String text = value instanceof Map<?, ?> map && map.isEmpty() ? "{}" : String.valueOf(value);
    return ROWS.stream()
        .anyMatch(
            row ->
                row.get(0).equals(object.type().id())
                    && row.get(1).equals(field)
                    && row.get(2).equals(text)
                    && !row.get(3).startsWith("from "));
  }
}
