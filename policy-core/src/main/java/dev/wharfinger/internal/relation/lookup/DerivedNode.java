package dev.wharfinger.internal.relation.lookup;

import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.node.ObjectNode.Origins;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.ObjectType;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An object in the making that is in no file, blamed as a whole on one place. */
public final class DerivedNode {
  private final ObjectType type;
  private final @Nullable Object[] slots;

  public DerivedNode(ObjectType type) {
    this.type = type;
    this.slots = new Object[type.fields().size()];
  }

  /** The type of that name, which whoever registered the function has seen in the catalog. */
  public static DerivedNode of(Catalog catalog, String typeName) {
    return new DerivedNode((ObjectType) catalog.type(typeName).orElseThrow());
  }

  /** Its type. */
  public ObjectType type() {
    return type;
  }

  /** An object of the type of a field. */
  public DerivedNode below(String field) {
    return new DerivedNode((ObjectType) type.field(field).orElseThrow().type());
  }

  /** Fills a field; nothing leaves it absent. */
  public DerivedNode with(String field, @Nullable Object value) {
    slots[type.field(field).orElseThrow().slot()] = value;
    return this;
  }

  /** Fills a field, or leaves it absent. */
  public DerivedNode with(String field, Optional<?> value) {
    return with(field, (Object) value.orElse(null));
  }

  /** The object. */
  public ObjectNode at(@Nullable BoundNode parent, Place blamed) {
    return ObjectNode.derived(
        type, parent, slots, new Origins(blamed, Collections.nCopies(slots.length, blamed)));
  }

  /** The object, if nothing can be blamed for it, as it is made from a mere value. */
  public ObjectNode ofNothing() {
    return ObjectNode.implied(type, null, null, slots);
  }
}
