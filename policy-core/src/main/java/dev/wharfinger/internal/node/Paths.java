package dev.wharfinger.internal.node;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The one notation for paths, in reports, assertions and policies: {@code a.b[0]['k.l']}. */
public final class Paths {
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private Paths() {}

  /** The path from the root to a node. */
  public static String path(BoundNode node) {
    Deque<Object> keys = new ArrayDeque<>();
    for (BoundNode at = node; at != null && at.key() != null; at = at.parentOrNull()) {
      keys.push(at.key());
    }
    StringBuilder path = new StringBuilder();
    keys.forEach(key -> append(path, key));
    return path.toString();
  }

  /** The path to what stands under a key of a node. */
  public static String path(BoundNode node, @Nullable Object key) {
    StringBuilder path = new StringBuilder(path(node));
    if (key != null) {
      append(path, key);
    }
    return path.toString();
  }

  private static void append(StringBuilder path, Object key) {
    if (key instanceof Integer) {
      path.append('[').append(key).append(']');
    } else if (IDENTIFIER.matcher(key.toString()).matches()) {
      path.append(path.isEmpty() ? "" : ".").append(key);
    } else {
      path.append("['").append(key.toString().replace("'", "\\'")).append("']");
    }
  }
}
