package dev.wharfinger.internal.kubernetes;

import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.ListNode;
import dev.wharfinger.internal.node.MapNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Quantity;
import dev.wharfinger.type.Scalar;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Resources as the expressions of a cluster meet them: plain maps of what is there, in which
 * quantities and times are text (ToUnstructured of {@code k8s.io/apimachinery}). What a kind does
 * not have is left out, as the API server drops it. Each map and list stands where it is written.
 */
public final class Unstructured {
  /** What a resource is read as whose kind no schema tells; nothing of it is dropped. */
  private static final String UNKNOWN_KIND = "dev.wharfinger.derived.v1.UnknownKind";

  private static final MapType MAP = new MapType(Scalar.STRING, Scalar.DYN);
  private static final ListType LIST = new ListType(Scalar.DYN);
  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private Unstructured() {}

  /** The plain form of a resource. */
  public static MapNode of(ObjectNode resource) {
    return map(resource, null, null);
  }

  private static MapNode map(ObjectNode object, @Nullable BoundNode parent, @Nullable Object key) {
    return new MapNode(
        MAP, parent, key, object.raw(), object.binding(), map -> values(object, map));
  }

  private static Map<String, @Nullable Object> values(ObjectNode object, MapNode map) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (Field field : object.type().fields()) {
      Object value = object.slot(field.slot());
      if (value != null) {
        values.put(field.name(), plain(value, map, field.name()));
      }
    }
    if (keepsUnknown(object.type())) {
      object
          .overflow()
          .forEach(
              (name, value) -> values.put(name, value == null ? null : plain(value, map, name)));
    }
    return values;
  }

  private static boolean keepsUnknown(ObjectType type) {
    return type.id().equals(UNKNOWN_KIND)
        || type.definition(StructuralSchema.class).filter(StructuralSchema::open).isPresent();
  }

  private static Object plain(Object value, BoundNode parent, Object key) {
    if (value instanceof ObjectNode object) {
      return map(object, parent, key);
    }
    if (value instanceof MapNode map) {
      return new MapNode(MAP, parent, key, map.raw(), map.binding(), copy -> values(map, copy));
    }
    if (value instanceof ListNode list) {
      return new ListNode(
          LIST, parent, key, list.raw(), list.binding(), copy -> elements(list, copy));
    }
    if (value instanceof Quantity quantity) {
      return quantity.canonical();
    }
    return value instanceof Instant time ? text(time) : value;
  }

  private static Map<String, @Nullable Object> values(MapNode map, MapNode copy) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    map.forEach((name, value) -> values.put(name, value == null ? null : plain(value, copy, name)));
    return values;
  }

  private static @Nullable Object[] elements(ListNode list, ListNode copy) {
    @Nullable Object[] elements = new Object[list.size()];
    for (int i = 0; i < elements.length; i++) {
      Object value = list.get(i);
      elements[i] = value == null ? null : plain(value, copy, i);
    }
    return elements;
  }

  /** A MicroTime has six digits of a second, a Time none (meta/v1). */
  private static String text(Instant time) {
    return time.equals(time.truncatedTo(ChronoUnit.SECONDS))
        ? time.toString()
        : MICROSECONDS.format(time);
  }
}
