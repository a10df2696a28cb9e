package dev.wharfinger.internal.node;

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
    } else if (isIdentifier(key.toString())) {
      path.append(path.isEmpty() ? "" : ".").append(key);
    } else {
      path.append("['").append(key.toString().replace("'", "\\'")).append("']");
    }
  }

  private static boolean isIdentifier(String text) {
    if (text.isEmpty() || isDigit(text.charAt(0))) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c == '_' || isDigit(c) || ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z'))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return '0' <= c && c <= '9';
  }
}
