package dev.wharfinger.internal.bind;

import dev.wharfinger.internal.defaults.Defaults;
import dev.wharfinger.internal.node.Binding;
import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.ListNode;
import dev.wharfinger.internal.node.MapNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.node.Unbound;
import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.type.Absence;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Binds the nodes of one document. Faults become values here; that they are told as problems is the
 * business of {@link FitCheck}, which has seen all of the document before.
 *
 * @param defaults what to fill in; null for what is written
 */
record DocumentBinding(RawDocument document, Dialect dialect, @Nullable Defaults defaults)
    implements Binding {
  private static final MapType ANY_MAP = new MapType(Scalar.STRING, Scalar.DYN);
  private static final ListType ANY_LIST = new ListType(Scalar.DYN);

  /** The object at the root of a resource. */
  ObjectNode root(ObjectType type, RawMapping raw) {
    return object(type, raw, null, null);
  }

  @Override
  public @Nullable Object bind(Type type, RawNode raw, BoundNode parent, Object key) {
    RawNode target = raw.target();
    if (target instanceof RawScalar scalar) {
      return scalar(type, scalar, key);
    }
    if (target instanceof RawMapping mapping) {
      return mapping(type, mapping, parent, key);
    }
    return target instanceof RawSequence sequence
        ? sequence(type, sequence, parent, key)
        : mismatch(type, target, key);
  }

  private @Nullable Object scalar(Type type, RawScalar scalar, Object key) {
    Object value;
    try {
      value = dialect.scalar(scalar);
    } catch (Dialect.NotAValueException e) {
      return new Fault(e.problem().code(), e.problem().message());
    }
    return value == null ? null : ScalarBinder.bind(type, value, scalar.value(), key);
  }

  private Object mapping(Type type, RawMapping raw, BoundNode parent, Object key) {
    if (type instanceof ObjectType objectType) {
      return object(objectType, raw, parent, key);
    }
    if (type instanceof MapType mapType) {
      return map(mapType, raw, parent, key);
    }
    return type == Scalar.DYN ? map(ANY_MAP, raw, parent, key) : mismatch(type, raw, key);
  }

  private Object sequence(Type type, RawSequence raw, BoundNode parent, Object key) {
    if (type instanceof ListType listType) {
      return list(listType, raw, parent, key);
    }
    return type == Scalar.DYN ? list(ANY_LIST, raw, parent, key) : mismatch(type, raw, key);
  }

  private ObjectNode object(
      ObjectType type, RawMapping raw, @Nullable BoundNode parent, @Nullable Object key) {
    @Nullable Object[] slots = new Object[type.fields().size()];
    for (Dialect.Property property : raw.properties(dialect).all()) {
      Field field = type.field(property.name()).orElse(null);
      if (field != null) {
        RawNode value = property.value().target();
        slots[field.slot()] = slot(field, value);
      }
    }
    ObjectNode node = ObjectNode.written(type, parent, key, raw, this, slots);
    if (defaults != null) {
      defaults.fill(node, slots);
    }
    return node;
  }

  private @Nullable Object slot(Field field, RawNode value) {
    if (value instanceof RawScalar scalar) {
      return scalar(field.type(), scalar, field.name());
    }
    return isNothing(field, value) ? null : new Unbound(value);
  }

  /**
   * The API server does not keep empty lists and maps (Go, omitempty), so they are as good as
   * absent, unless an object is not valid without, or absent means that nobody has looked.
   */
  private static boolean isNothing(Field field, RawNode value) {
    boolean empty =
        (field.type() instanceof ListType
                && value instanceof RawSequence list
                && list.items().isEmpty())
            || (field.type() instanceof MapType
                && value instanceof RawMapping map
                && map.entries().isEmpty());
    return empty
        && !(field.absence() instanceof Absence.Required)
        && !(field.absence() instanceof Absence.NotKnown);
  }

  private MapNode map(MapType type, RawMapping raw, BoundNode parent, Object key) {
    return new MapNode(type, parent, key, raw, this, map -> values(type, raw, map));
  }

  private Map<String, @Nullable Object> values(MapType type, RawMapping raw, MapNode map) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (Dialect.Property property : raw.properties(dialect).all()) {
      Object value = bind(type.value(), property.value(), map, property.name());
      // In a typed map the API server takes null for absent; in free-form data it is a value.
      if (value != null || type.value() == Scalar.DYN) {
        values.put(property.name(), value);
      }
    }
    return values;
  }

  private ListNode list(ListType type, RawSequence raw, BoundNode parent, Object key) {
    return new ListNode(type, parent, key, raw, this, list -> elements(type, raw.items(), list));
  }

  private @Nullable Object[] elements(ListType type, List<RawNode> items, ListNode list) {
    @Nullable Object[] elements = new Object[items.size()];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = bind(type.element(), items.get(i), list, i);
    }
    return elements;
  }

  private Fault mismatch(Type type, RawNode raw, Object key) {
    return Mismatch.of(type, raw, key, document.source());
  }
}
