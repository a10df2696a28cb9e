package dev.wharfinger.internal.node;

import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An object: a slot for each field of its type, and whatever else is written.
 *
 * <p>What lies below a slot is bound when it is first read. Readers may race: each slot goes once,
 * under a lock, from {@link Unbound} to a node, and nodes are safe to publish because all that they
 * hold from the start is reached through final fields.
 */
public final class ObjectNode implements BoundNode {
  private final ObjectType type;
  private final @Nullable BoundNode parent;
  private final @Nullable Object key;
  private final @Nullable RawMapping raw;
  private final @Nullable Binding binding;
  private final @Nullable Object[] slots;
  private final @Nullable Origins origins;

  private ObjectNode(
      ObjectType type,
      @Nullable BoundNode parent,
      @Nullable Object key,
      @Nullable RawMapping raw,
      @Nullable Binding binding,
      @Nullable Object[] slots,
      @Nullable Origins origins) {
    this.type = type;
    this.parent = parent;
    this.key = key;
    this.raw = raw;
    this.binding = binding;
    this.slots = slots;
    this.origins = origins;
  }

  /**
   * An object that is written.
   *
   * @param slots a value, an {@link Unbound} marker or null for each field
   */
  public static ObjectNode written(
      ObjectType type,
      @Nullable BoundNode parent,
      @Nullable Object key,
      RawMapping raw,
      Binding binding,
      @Nullable Object[] slots) {
    return new ObjectNode(type, parent, key, raw, binding, slots, null);
  }

  /** An object that is in no file, as one that a default puts there. */
  public static ObjectNode implied(
      ObjectType type, @Nullable BoundNode parent, @Nullable Object key, @Nullable Object[] slots) {
    return new ObjectNode(type, parent, key, null, null, slots, null);
  }

  /**
   * An object that is computed from others.
   *
   * @param parent what it belongs to, or null
   * @param origins where it and its values come from
   */
  public static ObjectNode derived(
      ObjectType type, @Nullable BoundNode parent, @Nullable Object[] slots, Origins origins) {
    return new ObjectNode(type, parent, null, null, null, slots, origins);
  }

  /** The object that has nothing: what an absent field reads as where that means the same. */
  public static ObjectNode empty(ObjectType type) {
    return implied(type, null, null, new Object[type.fields().size()]);
  }

  /** The value of a slot; null where the field is absent. */
  public @Nullable Object slot(int index) {
    Object value = slots[index];
    return value instanceof Unbound ? bindSlot(index) : value;
  }

  /** Whether a field is there; does not bind it. */
  public boolean has(int slot) {
    return slots[slot] != null;
  }

  /** The fields that are written and that the type does not have; read anew at each call. */
  public Map<String, @Nullable Object> overflow() {
    Map<String, @Nullable Object> unknown = new LinkedHashMap<>();
    if (raw != null && binding != null) {
      for (Dialect.Property property : raw.properties(binding.dialect()).all()) {
        if (type.field(property.name()).isEmpty()) {
          Object value = binding.bind(Scalar.DYN, property.value(), this, property.name());
          unknown.put(property.name(), value);
        }
      }
    }
    return unknown;
  }

  /** Where a derived object comes from; null for one that is written or implied. */
  public @Nullable Origins origins() {
    return origins;
  }

  private synchronized @Nullable Object bindSlot(int index) {
    if (slots[index] instanceof Unbound unbound && binding != null) {
      Field field = type.fields().get(index);
      slots[index] = binding.bind(field.type(), unbound.raw(), this, field.name());
    }
    return slots[index];
  }

  @Override
  public ObjectType type() {
    return type;
  }

  @Override
  public @Nullable BoundNode parentOrNull() {
    return parent;
  }

  @Override
  public @Nullable Object key() {
    return key;
  }

  @Override
  public @Nullable RawMapping raw() {
    return raw;
  }

  @Override
  public @Nullable Binding binding() {
    return binding;
  }

  @Override
  public Place place(@Nullable Object at) {
    if (origins == null) {
      return BoundNode.super.place(at);
    }
    Optional<Field> field = at == null ? Optional.empty() : type.field(at.toString());
    return field.map(found -> origins.slots().get(found.slot())).orElse(origins.self());
  }

  @Override
  public @Nullable Object get(Object name) {
    Field field = type.field(name.toString()).orElse(null);
    return field == null ? overflow().get(name.toString()) : slot(field.slot());
  }

  @Override
  public String toString() {
    return type.displayName() + "@" + path();
  }

  /**
   * Where a derived object comes from.
   *
   * @param self the place to name for the object as a whole
   * @param slots for each slot, where its value comes from or would be written
   */
  public record Origins(Place self, List<Place> slots) {
    public Origins {
      slots = List.copyOf(slots);
    }
  }
}
