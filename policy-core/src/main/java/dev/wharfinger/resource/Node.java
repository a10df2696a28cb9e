package dev.wharfinger.resource;

import dev.wharfinger.type.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An object, list or map of a resource, seen through its type. A node knows where it stands: what
 * holds it, and under which key. Immutable.
 */
public interface Node {

  /** The type it is read as. */
  Type type();

  /** The node that holds this one; empty at the root of a resource. */
  Optional<Node> parent();

  /** The path from the root of the resource, as {@code spec.containers[0]}; empty at the root. */
  String path();

  /**
   * The value under a field name, map key or list index.
   *
   * @return a String, Long, Double, Boolean or other value of a {@link dev.wharfinger.type.Scalar},
   *     or a Node; null where there is none
   */
  @Nullable Object get(Object key);
}
