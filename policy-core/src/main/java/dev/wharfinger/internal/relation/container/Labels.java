package dev.wharfinger.internal.relation.container;

import dev.wharfinger.internal.node.MapNode;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Unknown;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Labels, which are text even where they are written as numbers or as nothing. */
final class Labels {
  private static final MapType TYPE = new MapType(Scalar.STRING, Scalar.STRING);

  private Labels() {}

  /** The labels, each in its place. */
  static @Nullable Object of(Setting said) {
    if (!(said.value() instanceof MapNode map)) {
      return said.orMeaning(Map.of()).value();
    }
    return new MapNode(
        TYPE, map.parentOrNull(), map.key(), map.raw(), map.binding(), self -> texts(map));
  }

  private static Map<String, @Nullable Object> texts(MapNode map) {
    Map<String, @Nullable Object> texts = new LinkedHashMap<>();
    map.forEach((name, value) -> texts.put(name, text(value)));
    return texts;
  }

  private static Object text(@Nullable Object value) {
    return value instanceof Unknown || value instanceof Fault
        ? value
        : value == null ? "" : value.toString();
  }
}
