package dev.wharfinger.internal.js.check;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that are known somewhere in a module. */
final class Scope {
  private final @Nullable Scope outer;
  private final Map<String, Shape> names = new HashMap<>();

  Scope(@Nullable Scope outer) {
    this.outer = outer;
  }

  /** Makes a name known, or tells more of one that is. */
  void put(String name, Shape shape) {
    names.put(name, shape);
  }

  Optional<Shape> find(String name) {
    Shape own = names.get(name);
    return own != null || outer == null ? Optional.ofNullable(own) : outer.find(name);
  }

  /** All names, the nearest first. */
  Set<String> all() {
    Set<String> all = new LinkedHashSet<>(names.keySet());
    if (outer != null) {
      all.addAll(outer.all());
    }
    return all;
  }
}
