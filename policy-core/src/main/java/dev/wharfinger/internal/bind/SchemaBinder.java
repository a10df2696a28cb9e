package dev.wharfinger.internal.bind;

import dev.wharfinger.internal.kubernetes.SchemaType;
import dev.wharfinger.internal.kubernetes.StructuralSchema;
import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.ListNode;
import dev.wharfinger.internal.node.MapNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.read.ResourceDialects;
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
 * Binds what is written to a schema, as the API server shows it to validations ({@code
 * pkg/cel/common/values.go}): defaults are filled in, null is a value only where the schema says
 * so, and what does not fit is a {@link Fault} in its place.
 */
public final class SchemaBinder {
  private static final Type ANY_ELEMENT = Scalar.DYN;

  private final Dialect dialect;

  /** Null for what is filled in, which stands nowhere in the document. */
  private final @Nullable DocumentBinding binding;

  private SchemaBinder(Dialect dialect, @Nullable DocumentBinding binding) {
    this.dialect = dialect;
    this.binding = binding;
  }

  /**
   * Binds a value.
   *
   * @param raw a part of the document
   * @return a value or a {@link Fault}; null where the text says null, and may
   */
  public static @Nullable Object bind(SchemaType type, RawDocument document, RawNode raw) {
    Dialect dialect = ResourceDialects.of(document);
    return new SchemaBinder(dialect, new DocumentBinding(document, dialect, null))
        .value(type, raw, null, null);
  }

  private @Nullable Object value(
      SchemaType type, RawNode raw, @Nullable BoundNode parent, @Nullable Object key) {
    RawNode target = raw.target();
    if (target instanceof RawScalar scalar) {
      return scalar(type.schema(), scalar, name(key));
    }
    return switch (type.schema().form()) {
      case OBJECT ->
          target instanceof RawMapping mapping
              ? mapping(type, mapping, parent, key)
              : mismatch("a map", target, key);
      case ARRAY ->
          target instanceof RawSequence sequence
              ? sequence(type, sequence, parent, key)
              : mismatch("a list", target, key);
      default -> mismatch("a scalar", target, key);
    };
  }

  private @Nullable Object scalar(StructuralSchema schema, RawScalar scalar, Object name) {
    Object value;
    try {
      value = dialect.scalar(scalar);
    } catch (Dialect.NotAValueException e) {
      return new Fault(e.problem().code(), e.problem().message());
    }
    if (value == null) {
      return schema.nullable() ? null : fault("`" + name + "` is null, and may not be");
    }
    return SchemaScalars.bind(schema, value, scalar.value(), name);
  }

  private Object mapping(
      SchemaType type, RawMapping raw, @Nullable BoundNode parent, @Nullable Object key) {
    SchemaType values = type.element().orElse(null);
    if (values != null) {
      return new MapNode(
          new MapType(Scalar.STRING, values.type().orElse(ANY_ELEMENT)),
          parent,
          key,
          written(raw),
          binding,
          map -> values(values, raw, map));
    }
    return type.properties().isEmpty() && !type.schema().open()
        ? fault("the schema of `" + name(key) + "` tells of no properties")
        : object(type, raw, parent, key);
  }

  private Map<String, @Nullable Object> values(SchemaType type, RawMapping raw, MapNode map) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (Dialect.Property property : raw.properties(dialect).all()) {
      values.put(property.name(), element(type, property.value(), map, property.name()));
    }
    return values;
  }

  private ObjectNode object(
      SchemaType type, RawMapping raw, @Nullable BoundNode parent, @Nullable Object key) {
    ObjectType objectType = (ObjectType) type.type().orElseThrow();
    @Nullable Object[] slots = new Object[objectType.fields().size()];
    ObjectNode node =
        binding == null
            ? ObjectNode.implied(objectType, parent, key, slots)
            : ObjectNode.written(objectType, parent, key, raw, binding, slots);
    Map<String, RawNode> given = new LinkedHashMap<>();
    for (Dialect.Property property : raw.properties(dialect).all()) {
      given.put(property.name(), property.value());
    }
    for (Field field : objectType.fields()) {
      SchemaType part = type.properties().get(field.name());
      if (part != null) {
        slots[field.slot()] = property(part, given.get(field.name()), node, field.name());
      }
    }
    return node;
  }

  /** A property that is null is not there. */
  private @Nullable Object property(
      SchemaType type, @Nullable RawNode given, ObjectNode parent, String name) {
    if (given != null && !RawObject.isNull(given, dialect)) {
      return value(type, given, parent, name);
    }
    StructuralSchema.Initial initial = type.schema().initial();
    return initial != null && (given == null || !type.schema().nullable())
        ? new SchemaBinder(initial.dialect(), null).value(type, initial.raw(), parent, name)
        : null;
  }

  private Object sequence(
      SchemaType type, RawSequence raw, @Nullable BoundNode parent, @Nullable Object key) {
    SchemaType items = type.element().orElse(null);
    if (items == null) {
      return fault("the schema of `" + name(key) + "` tells nothing of its elements");
    }
    Type element = items.type().orElse(ANY_ELEMENT);
    return new ListNode(
        new ListType(element, type.schema().list()),
        parent,
        key,
        written(raw),
        binding,
        list -> elements(items, raw.items(), list));
  }

  private @Nullable Object[] elements(SchemaType type, List<RawNode> items, ListNode list) {
    @Nullable Object[] elements = new Object[items.size()];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = element(type, items.get(i), list, i);
    }
    return elements;
  }

  /** An element or an entry that is null, and must not be, is its default. */
  private @Nullable Object element(SchemaType type, RawNode raw, BoundNode parent, Object key) {
    StructuralSchema.Initial initial = type.schema().initial();
    return initial != null && !type.schema().nullable() && RawObject.isNull(raw, dialect)
        ? new SchemaBinder(initial.dialect(), null).value(type, initial.raw(), parent, key)
        : value(type, raw, parent, key);
  }

  private @Nullable RawNode written(RawNode raw) {
    return binding == null ? null : raw;
  }

  private static Fault mismatch(String wanted, RawNode raw, @Nullable Object key) {
    return fault("`%s` must be %s, and is %s".formatted(name(key), wanted, Descriptions.of(raw)));
  }

  private static Fault fault(String message) {
    return new Fault("wrong-type", message);
  }

  private static Object name(@Nullable Object key) {
    return key == null ? "self" : key;
  }
}
