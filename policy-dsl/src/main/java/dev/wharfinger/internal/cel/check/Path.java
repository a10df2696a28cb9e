package dev.wharfinger.internal.cel.check;

import java.util.List;

/**
 * What a side-effect-free expression reads, compared structurally. Two expressions with equal paths
 * have the same value throughout one evaluation.
 */
sealed interface Path {

  /** The path with a part of it replaced wherever it occurs. */
  Path replace(Path part, Path by);

  /** The path itself and everything that must be there for it to be there, innermost last. */
  default List<Path> withOwners() {
    return List.of(this);
  }

  /** A name that is bound in the frame. */
  record Slot(int number) implements Path {
    @Override
    public Path replace(Path part, Path by) {
      return equals(part) ? by : this;
    }
  }

  /** A value that is part of the expression: a key, an index, an argument. */
  record Literal(Object value) implements Path {
    @Override
    public Path replace(Path part, Path by) {
      return this;
    }
  }

  /** The field of an object. */
  record FieldOf(Path owner, String name) implements Path {
    @Override
    public Path replace(Path part, Path by) {
      return equals(part) ? by : new FieldOf(owner.replace(part, by), name);
    }

    @Override
    public List<Path> withOwners() {
      return Paths.join(this, owner);
    }
  }

  /** The entry of a map, or the element of a list. */
  record EntryOf(Path owner, Path key) implements Path {
    @Override
    public Path replace(Path part, Path by) {
      return equals(part) ? by : new EntryOf(owner.replace(part, by), key.replace(part, by));
    }

    @Override
    public List<Path> withOwners() {
      return Paths.join(this, owner);
    }
  }

  /** The result of a function; the receiver is the first argument. */
  record ResultOf(String function, List<Path> arguments) implements Path {
    public ResultOf {
      arguments = List.copyOf(arguments);
    }

    @Override
    public Path replace(Path part, Path by) {
      return equals(part)
          ? by
          : new ResultOf(function, arguments.stream().map(a -> a.replace(part, by)).toList());
    }
  }

  /** An optional value made by asking whether something is there, as in {@code a.?b}. */
  record Maybe(Path value) implements Path {
    @Override
    public Path replace(Path part, Path by) {
      return equals(part) ? by : new Maybe(value.replace(part, by));
    }
  }

  /** What an optional value holds. */
  record ValueOf(Path optional) implements Path {
    @Override
    public Path replace(Path part, Path by) {
      return equals(part) ? by : new ValueOf(optional.replace(part, by));
    }
  }
}
