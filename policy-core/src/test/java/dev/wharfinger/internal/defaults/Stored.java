package dev.wharfinger.internal.defaults;

import dev.wharfinger.internal.bind.DocumentBinder;
import dev.wharfinger.internal.bind.VersionedView;
import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.resource.View;
import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Objects as a server stores them, as plain values. */
final class Stored {

  private Stored() {}

  /** A resource as the newest server stores it. */
  static ObjectNode resource(String yaml) {
    return resource("1.36", yaml);
  }

  /** A resource as a server of some version stores it. */
  static ObjectNode resource(String version, String yaml) {
    return bind(VersionedView.of(View.DEFAULTED, Version.parse(version)), yaml);
  }

  /** A resource in a view. */
  static ObjectNode bind(VersionedView view, String yaml) {
    return resources(view, ResourceSet.parse("test.yaml", yaml).documents().get(0)).get(0);
  }

  /** The resources of a document in a view. */
  static List<ObjectNode> resources(VersionedView view, RawDocument document) {
    return DocumentBinder.bind(Catalogs.builtIn(), view, document).resources();
  }

  /** What stands at a path as {@code spec.containers[0].image}; null if nothing does. */
  static @Nullable Object at(ObjectNode resource, String path) {
    Object value = resource;
    for (String key : path.split("[.\\[\\]]+", -1)) {
      if (value instanceof BoundNode node && !key.isEmpty()) {
        value = node.get(value instanceof List<?> ? (Object) Integer.valueOf(key) : key);
      }
    }
    return plain(value);
  }

  /** A value without its types. */
  static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof ObjectNode object) {
      Map<String, @Nullable Object> fields = new TreeMap<>();
      for (Field field : object.type().fields()) {
        if (object.has(field.slot())) {
          fields.put(field.name(), plain(object.slot(field.slot())));
        }
      }
      return fields;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> elements = new ArrayList<>();
      list.forEach(element -> elements.add(plain(element)));
      return elements;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> values = new TreeMap<>();
      map.forEach((key, element) -> values.put(String.valueOf(key), plain(element)));
      return values;
    }
    boolean plain = value == null || value instanceof Number || value instanceof Boolean;
    return plain ? value : String.valueOf(value);
  }
}
