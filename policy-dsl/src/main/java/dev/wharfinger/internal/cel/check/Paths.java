package dev.wharfinger.internal.cel.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds paths. An expression that is not known to have the same value each time has none. */
final class Paths {
  private Paths() {}

  static List<Path> join(Path path, Path owner) {
    List<Path> owners = new ArrayList<>(owner.withOwners());
    owners.add(path);
    return owners;
  }

  static @Nullable Path field(@Nullable Path owner, String name) {
    return owner == null ? null : new Path.FieldOf(owner, name);
  }

  static @Nullable Path entry(@Nullable Path owner, @Nullable Path key) {
    return owner == null || key == null ? null : new Path.EntryOf(owner, key);
  }

  static @Nullable Path literal(@Nullable Object value) {
    return value == null || value instanceof byte[] ? null : new Path.Literal(value);
  }

  static @Nullable Path result(String function, List<Checked> arguments) {
    List<Path> paths = new ArrayList<>(arguments.size());
    for (Checked argument : arguments) {
      if (argument.path() == null) {
        return null;
      }
      paths.add(argument.path());
    }
    return new Path.ResultOf(function, paths);
  }

  /** The optional that asks for what the path leads to. */
  static @Nullable Path maybe(@Nullable Path value) {
    return value == null ? null : new Path.Maybe(value);
  }

  /** What an optional with this path holds. */
  static @Nullable Path value(@Nullable Path optional) {
    if (optional == null) {
      return null;
    }
    return optional instanceof Path.Maybe maybe ? maybe.value() : new Path.ValueOf(optional);
  }
}
