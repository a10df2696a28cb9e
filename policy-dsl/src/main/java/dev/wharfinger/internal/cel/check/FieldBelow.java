package dev.wharfinger.internal.cel.check;

import dev.wharfinger.type.Field;
import dev.wharfinger.type.ObjectType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds a field that an object lacks in the objects in it. */
final class FieldBelow {
  private static final int DEEPEST = 4;

  private FieldBelow() {}

  /** An object in another, and the path that leads there, with a dot behind each name. */
  private record Inner(String path, ObjectType type) {}

  /** The path to the nearest field of that name; empty if there is none, or several as near. */
  static Optional<String> path(ObjectType owner, String name) {
    Set<ObjectType> seen = new HashSet<>();
    List<Inner> level = List.of(new Inner("", owner));
    for (int depth = 0; depth < DEEPEST; depth++) {
      level = below(level, seen);
      List<String> found =
          level.stream()
              .filter(inner -> inner.type().field(name).isPresent())
              .map(inner -> inner.path() + name)
              .toList();
      if (!found.isEmpty()) {
        return Optional.of(found.get(0)).filter(path -> found.size() == 1);
      }
    }
    return Optional.empty();
  }

  private static List<Inner> below(List<Inner> level, Set<ObjectType> seen) {
    List<Inner> below = new ArrayList<>();
    for (Inner outer : level) {
      if (seen.add(outer.type())) {
        for (Field field : outer.type().fields()) {
          if (field.type() instanceof ObjectType type) {
            below.add(new Inner(outer.path() + field.name() + ".", type));
          }
        }
      }
    }
    return below;
  }
}
