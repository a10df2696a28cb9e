package dev.wharfinger.internal.node;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ObjectType;
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
  private final Map<String, Object> overflow;
  private final Place @Nullable [] origins;

  private ObjectNode(
      ObjectType type,
      @Nullable BoundNode parent,
      @Nullable Object key,
      @Nullable RawMapping raw,
      @Nullable Binding binding,
      @Nullable Object[] slots,
      Map<String, Object> overflow,
      Place @Nullable [] origins) {
    this.type = type;
    this.parent = parent;
    this.key = key;
    this.raw = raw;
    this.binding = binding;
    this.slots = slots;
    this.overflow = overflow;
    this.origins = origins;
  }

  /**
   * An object that is written.
   *
   * @param slots a value, an {@link Unbound} or null for each field
   * @param overflow the fields that the type does not have
   */
  public static ObjectNode written(
      ObjectType type,
      @Nullable BoundNode parent,
      @Nullable Object key,
      RawMapping raw,
      Binding binding,
      @Nullable Object[] slots,
      Map<String, Object> overflow) {
    return new ObjectNode(type, parent, key, raw, binding, slots, overflow, null);
  }

  /** An object that is in no file, as one that a default puts there. */
  public static ObjectNode implied(
      ObjectType type, @Nullable BoundNode parent, @Nullable Object key, @Nullable Object[] slots) {
    return new ObjectNode(type, parent, key, null, null, slots, Map.of(), null);
  }

  /**
   * An object that is computed from others.
   *
   * @param origins for each slot, where its value comes from or would be written
   */
  public static ObjectNode derived(
      ObjectType type, BoundNode parent, @Nullable Object[] slots, Place[] origins) {
    return new ObjectNode(type, parent, null, null, null, slots, Map.of(), origins);
  }

  /**
   * The object of a type that has nothing: what an absent field reads as where that is the same.
   */
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

  /** The fields that are written and not of the type, as plain values. */
  public Map<String, Object> overflow() {
    return overflow;
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
    if (origins != null && at != null) {
      Optional<Field> field = type.field(at.toString());
      if (field.isPresent()) {
        return origins[field.get().slot()];
      }
    }
    return BoundNode.super.place(at);
  }

  @Override
  public @Nullable Object get(Object name) {
    Field field = type.field(name.toString()).orElse(null);
    return field == null ? overflow.get(name.toString()) : slot(field.slot());
  }

  @Override
  public String toString() {
    return type.displayName() + "@" + path();
  }
}
