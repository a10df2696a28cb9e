package dev.wharfinger.internal.defaults;

import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.ListNode;
import dev.wharfinger.internal.node.MapNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the nodes of what is in no file from plain maps, lists and scalars. */
final class Implied {

  private Implied() {}

  /** The value of a field. */
  static Object value(Field field, ObjectNode owner, Object plain) {
    return value(field.type(), owner, field.name(), plain);
  }

  /**
   * A map that has more than is written of it.
   *
   * @param written the map as it is, whose entries keep their places; null if there is none
   */
  static MapNode map(Field field, ObjectNode owner, @Nullable Object written, Map<?, ?> values) {
    MapNode base = written instanceof MapNode map ? map : null;
    return new MapNode(
        (MapType) field.type(),
        owner,
        field.name(),
        base == null ? null : base.raw(),
        base == null ? null : base.binding(),
        map -> cast(values));
  }

  private static Object value(Type type, BoundNode parent, Object key, Object plain) {
    if (type instanceof ObjectType object && plain instanceof Map<?, ?> fields) {
      return object(object, parent, key, fields);
    }
    if (type instanceof MapType map && plain instanceof Map<?, ?> values) {
      return new MapNode(map, parent, key, null, null, node -> cast(values));
    }
    if (type instanceof ListType list && plain instanceof List<?> elements) {
      return new ListNode(
          list, parent, key, null, null, node -> elements(list.element(), node, elements));
    }
    return plain;
  }

  private static ObjectNode object(
      ObjectType type, BoundNode parent, Object key, Map<?, ?> values) {
    @Nullable Object[] slots = new Object[type.fields().size()];
    ObjectNode object = ObjectNode.implied(type, parent, key, slots);
    for (Field field : type.fields()) {
      Object plain = values.get(field.name());
      if (plain != null) {
        slots[field.slot()] = value(field, object, plain);
      }
    }
    return object;
  }

  private static @Nullable Object[] elements(Type type, ListNode list, List<?> plain) {
    @Nullable Object[] elements = new Object[plain.size()];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = value(type, list, i, plain.get(i));
    }
    return elements;
  }

  @SuppressWarnings("unchecked") // keys of maps are text, and values are bound already
  private static Map<String, @Nullable Object> cast(Map<?, ?> values) {
    return (Map<String, @Nullable Object>) values;
  }
}
