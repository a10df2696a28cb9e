package dev.wharfinger.internal.node;

import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.resource.Node;
import dev.wharfinger.resource.Place;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What object, list and map nodes have in common. */
public sealed interface BoundNode extends Node permits ObjectNode, ListNode, MapNode {

  /** The field name, map key or list index under which the parent holds this node. */
  @Nullable Object key();

  /** The parent, or null at a root. */
  @Nullable BoundNode parentOrNull();

  /** The node at the root of the resource that this is part of; for a derived node, of that. */
  default BoundNode root() {
    BoundNode at = this;
    for (BoundNode up = at.parentOrNull(); up != null; up = up.parentOrNull()) {
      at = up;
    }
    return at;
  }

  /** What is written, or null for a node that is in no file. */
  @Nullable RawNode raw();

  /** The document and the rules that it is read by, or null for a node that is in no file. */
  @Nullable Binding binding();

  /** Where the value under a key comes from; for derived nodes this is elsewhere. */
  default Place place(@Nullable Object key) {
    return new Place(this, key);
  }

  @Override
  default Optional<Node> parent() {
    return Optional.ofNullable(parentOrNull());
  }

  @Override
  default String path() {
    return Paths.path(this);
  }
}
