package dev.wharfinger.internal.node;

import dev.wharfinger.internal.text.PathText;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The one notation for paths, in reports, assertions and policies: {@code a.b[0]['k.l']}. */
public final class Paths {
  private Paths() {}

  /** The path from the root to a node. */
  public static String path(BoundNode node) {
    Deque<Object> keys = new ArrayDeque<>();
    for (BoundNode at = node; at != null && at.key() != null; at = at.parentOrNull()) {
      keys.push(at.key());
    }
    StringBuilder path = new StringBuilder();
    keys.forEach(key -> PathText.append(path, key));
    return path.toString();
  }

  /** The path to what stands under a key of a node. */
  public static String path(BoundNode node, @Nullable Object key) {
    StringBuilder path = new StringBuilder(path(node));
    if (key != null) {
      PathText.append(path, key);
    }
    return path.toString();
  }
}
