package dev.wharfinger.resource;

import org.jspecify.annotations.Nullable;

/**
 * A place in a resource, whether or not something is there.
 *
 * @param key the field name, map key or list index below {@code node}; null for the node itself
 */
public record Place(Node node, @Nullable Object key) {

  /** The place of a node itself. */
  public static Place of(Node node) {
    return new Place(node, null);
  }
}
