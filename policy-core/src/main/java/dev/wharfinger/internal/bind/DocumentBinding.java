package dev.wharfinger.internal.bind;

import dev.wharfinger.internal.defaults.Defaults;
import dev.wharfinger.internal.kubernetes.StructuralSchema;
import dev.wharfinger.internal.node.Binding;
import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.ListNode;
import dev.wharfinger.internal.node.MapNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.node.Unbound;
import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawForeign;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.raw.RawUnknown;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.type.Absence;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Unknown;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Binds the nodes of one document. Faults become values here; that they are told as problems is the
 * business of {@link FitCheck}, which has seen all of the document before.
 *
 * @param defaults what to fill in; null for what is written
 * @param schema what a definition says of the nodes that this binds, whose defaults are filled in
 *     too; null if none says anything of them
 * @param implied whether the nodes are in no file, since what they are bound from is a default
 */
record DocumentBinding(
    RawDocument document,
    Dialect dialect,
    @Nullable Defaults defaults,
    @Nullable StructuralSchema schema,
    boolean implied)
    implements Binding {
  private static final MapType ANY_MAP = new MapType(Scalar.STRING, Scalar.DYN);
  private static final ListType ANY_LIST = new ListType(Scalar.DYN);

  /** Of what is written, or what is to be filled in. */
  DocumentBinding(RawDocument document, Dialect dialect, @Nullable Defaults defaults) {
    this(document, dialect, defaults, null, false);
  }

  /** The object at the root of a resource. */
  ObjectNode root(ObjectType type, RawMapping raw) {
    StructuralSchema root =
        defaults == null ? null : type.definition(StructuralSchema.class).orElse(null);
    return with(root).object(type, raw, null, null);
  }

  private DocumentBinding with(@Nullable StructuralSchema part) {
    return part == null && schema == null
        ? this
        : new DocumentBinding(document, dialect, defaults, part, implied);
  }

  /** Of what was taken from another file. */
  private DocumentBinding in(SourceText source) {
    return new DocumentBinding(document.in(source), dialect, defaults, schema, implied);
  }

  @Override
  public @Nullable Object bind(Type type, RawNode raw, BoundNode parent, Object key) {
    StructuralSchema part = schema == null ? null : schema.below(key).orElse(null);
    if (part != null
        && part.initial() != null
        && !part.nullable()
        && RawObject.isNull(raw, dialect)) {
      return initial(type, part.initial(), part, parent, key);
    }
    return with(part).value(type, raw, parent, key);
  }

  /** What the definition of a custom resource fills in. */
  private @Nullable Object initial(
      Type type,
      StructuralSchema.Initial initial,
      StructuralSchema part,
      BoundNode parent,
      Object key) {
    return new DocumentBinding(document, initial.dialect(), defaults, part, true)
        .value(type, initial.raw(), parent, key);
  }

  private @Nullable Object value(Type type, RawNode raw, BoundNode parent, Object key) {
    if (raw instanceof RawForeign foreign) {
      return in(foreign.source()).value(type, foreign.node(), parent, key);
    }
    RawNode target = raw.target();
    if (target instanceof RawUnknown unknown) {
      return new Unknown(unknown.reason());
    }
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
    ObjectNode node =
        implied
            ? ObjectNode.implied(type, parent, key, slots)
            : ObjectNode.written(type, parent, key, raw, this, slots);
    for (Dialect.Property property : raw.properties(dialect).all()) {
      Field field = type.field(property.name()).orElse(null);
      if (field != null) {
        slots[field.slot()] = slot(field, property.value(), node);
      }
    }
    if (schema != null) {
      fill(schema, raw, node, slots);
    }
    if (defaults != null) {
      defaults.fill(node, slots);
    }
    return node;
  }

  /** Fills in what a schema has a default for, and what is not given, not even as empty. */
  private void fill(
      StructuralSchema of, RawMapping raw, ObjectNode node, @Nullable Object[] slots) {
    Set<String> given = new HashSet<>();
    for (Dialect.Property property : raw.properties(dialect).all()) {
      StructuralSchema part = of.properties().get(property.name());
      if (part == null || part.nullable() || !RawObject.isNull(property.value(), dialect)) {
        given.add(property.name());
      }
    }
    for (Field field : node.type().fields()) {
      StructuralSchema part = of.properties().get(field.name());
      if (part != null && part.initial() != null && !given.contains(field.name())) {
        slots[field.slot()] = initial(field.type(), part.initial(), part, node, field.name());
      }
    }
  }

  private @Nullable Object slot(Field field, RawNode value, ObjectNode owner) {
    RawNode target = value.target();
    if (target instanceof RawScalar scalar) {
      return scalar(field.type(), scalar, field.name());
    }
    if (isNothing(field, target)) {
      return null;
    }
    RawNode kept = value instanceof RawForeign ? value : target;
    return implied ? bind(field.type(), kept, owner, field.name()) : new Unbound(kept);
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
    return implied
        ? new MapNode(type, parent, key, null, null, map -> values(type, raw, map))
        : new MapNode(type, parent, key, raw, this, map -> values(type, raw, map));
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
    return implied
        ? new ListNode(type, parent, key, null, null, list -> elements(type, raw.items(), list))
        : new ListNode(type, parent, key, raw, this, list -> elements(type, raw.items(), list));
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
