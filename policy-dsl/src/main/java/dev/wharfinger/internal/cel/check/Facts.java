package dev.wharfinger.internal.cel.check;

import dev.wharfinger.type.ObjectType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is known to hold where an expression is evaluated: what is there, how long lists are at
 * least, of which types values are, and which they may be. All CEL values are immutable, so a fact
 * stays true. Immutable.
 */
public final class Facts {
  /** Nothing is known. */
  public static final Facts NONE = new Facts(false, Set.of(), Map.of(), Map.of(), Map.of());

  /** Holds nowhere: what stands under it is never evaluated, so everything is proven. */
  static final Facts IMPOSSIBLE = new Facts(true, Set.of(), Map.of(), Map.of(), Map.of());

  private final boolean impossible;
  private final Set<Path> present;
  private final Map<Path, Long> sizes;
  private final Map<Path, Set<ObjectType>> types;
  private final Map<Path, PossibleValues> values;

  private Facts(
      boolean impossible,
      Set<Path> present,
      Map<Path, Long> sizes,
      Map<Path, Set<ObjectType>> types,
      Map<Path, PossibleValues> values) {
    this.impossible = impossible;
    this.present = present;
    this.sizes = sizes;
    this.types = types;
    this.values = values;
  }

  /** What a path leads to is there; so is everything that it leads through. */
  static Facts present(@Nullable Path path) {
    return path == null
        ? NONE
        : new Facts(false, Set.copyOf(path.withOwners()), Map.of(), Map.of(), Map.of());
  }

  /** A list, map or text has at least so many elements. */
  static Facts sizeAtLeast(@Nullable Path path, long size) {
    return path == null || size <= 0
        ? NONE
        : new Facts(false, Set.of(), Map.of(path, size), Map.of(), Map.of());
  }

  /** A value is of one of these types. */
  static Facts oneOf(@Nullable Path path, Set<ObjectType> types) {
    return path == null
        ? NONE
        : new Facts(false, Set.of(), Map.of(), Map.of(path, types), Map.of());
  }

  /** A value is one of these. */
  static Facts values(Path path, PossibleValues values) {
    if (values.isNone()) {
      return IMPOSSIBLE;
    }
    return values.isAny()
        ? NONE
        : new Facts(false, Set.of(), Map.of(), Map.of(), Map.of(path, values));
  }

  /** Whether this holds nowhere. */
  boolean isImpossible() {
    return impossible;
  }

  /** Whether nothing that stands under these facts is ever evaluated. */
  boolean areImpossible() {
    return impossible;
  }

  /** Whether what the path leads to is known to be there. */
  boolean proves(@Nullable Path path) {
    if (impossible) {
      return true;
    }
    return path != null && (present.contains(path) || isWithinSize(path));
  }

  private boolean isWithinSize(Path path) {
    return path instanceof Path.EntryOf entry
        && entry.key() instanceof Path.Literal literal
        && literal.value() instanceof Long index
        && index >= 0
        && index < sizes.getOrDefault(entry.owner(), 0L);
  }

  /** The types that a value may still have; empty if nothing is known. */
  Optional<Set<ObjectType>> types(@Nullable Path path) {
    return path == null ? Optional.empty() : Optional.ofNullable(types.get(path));
  }

  /** What holds where both hold. */
  public Facts and(Facts other) {
    if (isNone() || other.impossible) {
      return other;
    }
    if (other.isNone() || impossible) {
      return this;
    }
    Set<Path> bothPresent = new HashSet<>(present);
    bothPresent.addAll(other.present);
    Map<Path, Long> bothSizes = new HashMap<>(sizes);
    other.sizes.forEach((path, size) -> bothSizes.merge(path, size, Math::max));
    Map<Path, Set<ObjectType>> bothTypes = new HashMap<>(types);
    other.types.forEach((path, set) -> bothTypes.merge(path, set, Facts::intersection));
    Map<Path, PossibleValues> bothValues = new HashMap<>(values);
    other.values.forEach((path, set) -> bothValues.merge(path, set, PossibleValues::and));
    boolean contradiction =
        bothValues.values().stream().anyMatch(PossibleValues::isNone)
            || bothPresent.stream().anyMatch(path -> isAbsent(path, bothValues));
    return contradiction
        ? IMPOSSIBLE
        : new Facts(false, bothPresent, bothSizes, bothTypes, bothValues);
  }

  private static boolean isAbsent(Path path, Map<Path, PossibleValues> values) {
    PossibleValues presence = values.get(ValueFacts.presenceOf(path));
    return presence != null && presence.and(PossibleValues.among(Set.of(true))).isNone();
  }

  /** What holds where one or the other holds. */
  Facts or(Facts other) {
    if (impossible) {
      return other;
    }
    if (other.impossible) {
      return this;
    }
    Set<Path> shared = new HashSet<>();
    present.stream().filter(other::proves).forEach(shared::add);
    other.present.stream().filter(this::proves).forEach(shared::add);
    Map<Path, Long> sharedSizes = new HashMap<>();
    sizes.forEach(
        (path, size) -> {
          long least = Math.min(size, other.sizes.getOrDefault(path, 0L));
          if (least > 0) {
            sharedSizes.put(path, least);
          }
        });
    Map<Path, Set<ObjectType>> sharedTypes = new HashMap<>();
    types.forEach(
        (path, set) ->
            other.types(path).ifPresent(more -> sharedTypes.put(path, union(set, more))));
    Map<Path, PossibleValues> sharedValues = new HashMap<>();
    values.forEach(
        (path, set) -> {
          PossibleValues more = other.values.get(path);
          if (more != null && !set.or(more).isAny()) {
            sharedValues.put(path, set.or(more));
          }
        });
    return new Facts(false, shared, sharedSizes, sharedTypes, sharedValues);
  }

  /** The same of another value: whatever is known of {@code part} is said of {@code by}. */
  Facts replace(Path part, Path by) {
    if (impossible) {
      return this;
    }
    UnaryOperator<Path> rename = path -> path.replace(part, by);
    Set<Path> newPresent = new HashSet<>();
    present.forEach(path -> newPresent.add(rename.apply(path)));
    Map<Path, Long> newSizes = new HashMap<>();
    sizes.forEach((path, size) -> newSizes.put(rename.apply(path), size));
    Map<Path, Set<ObjectType>> newTypes = new HashMap<>();
    types.forEach((path, set) -> newTypes.put(rename.apply(path), set));
    Map<Path, PossibleValues> newValues = new HashMap<>();
    values.forEach((path, set) -> newValues.put(rename.apply(path), set));
    return new Facts(false, newPresent, newSizes, newTypes, newValues);
  }

  private boolean isNone() {
    return !impossible
        && present.isEmpty()
        && sizes.isEmpty()
        && types.isEmpty()
        && values.isEmpty();
  }

  private static Set<ObjectType> intersection(Set<ObjectType> a, Set<ObjectType> b) {
    Set<ObjectType> both = new HashSet<>(a);
    both.retainAll(b);
    return both;
  }

  private static Set<ObjectType> union(Set<ObjectType> a, Set<ObjectType> b) {
    Set<ObjectType> either = new HashSet<>(a);
    either.addAll(b);
    return either;
  }
}
