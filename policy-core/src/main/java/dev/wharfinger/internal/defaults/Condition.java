package dev.wharfinger.internal.defaults;

import dev.wharfinger.internal.node.ObjectNode;

/**
 * When a default applies. What it looks at lies in the object, or is a scalar above it: nodes are
 * bound under locks, and these are taken downwards.
 */
@FunctionalInterface
interface Condition {

  /** Whether the default applies to an object, whose slots may not all be filled yet. */
  boolean holds(ObjectNode object);
}
