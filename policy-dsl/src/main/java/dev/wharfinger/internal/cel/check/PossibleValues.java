package dev.wharfinger.internal.cel.check;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values that an expression may still have: Booleans, Longs and texts.
 *
 * @param among the only ones; null if they cannot be listed
 * @param not none of these
 * @param least the least, if it is an int
 * @param most the greatest, if it is an int
 */
record PossibleValues(@Nullable Set<Object> among, Set<Object> not, long least, long most) {
  private static final PossibleValues ANY =
      new PossibleValues(null, Set.of(), Long.MIN_VALUE, Long.MAX_VALUE);

  /** Only values of which a comparison with a literal says something. */
  static boolean tells(@Nullable Object literal) {
    return literal instanceof Boolean || literal instanceof Long || literal instanceof String;
  }

  static PossibleValues among(Set<Object> values) {
    return new PossibleValues(Set.copyOf(values), Set.of(), Long.MIN_VALUE, Long.MAX_VALUE);
  }

  static PossibleValues noneOf(Set<Object> values) {
    return new PossibleValues(null, Set.copyOf(values), Long.MIN_VALUE, Long.MAX_VALUE);
  }

  static PossibleValues range(long least, long most) {
    return new PossibleValues(null, Set.of(), least, most);
  }

  /** The values that are possible by both. */
  PossibleValues and(PossibleValues other) {
    long newLeast = Math.max(least, other.least);
    long newMost = Math.min(most, other.most);
    Set<Object> listed = among == null ? other.among : among;
    if (listed == null) {
      return new PossibleValues(null, union(not, other.not), newLeast, newMost);
    }
    Set<Object> both = new HashSet<>(listed);
    both.removeIf(value -> !allows(value) || !other.allows(value));
    return among(both);
  }

  /** The values that are possible by one or the other. */
  PossibleValues or(PossibleValues other) {
    if (among != null && other.among != null) {
      return among(union(among, other.among));
    }
    Set<Object> neither = union(not, other.not);
    neither.removeIf(value -> allows(value) || other.allows(value));
    return new PossibleValues(
        null,
        neither,
        Math.min(smallest(), other.smallest()),
        Math.max(greatest(), other.greatest()));
  }

  /** Whether no value is left. */
  boolean isNone() {
    return among == null ? least > most : among.isEmpty();
  }

  boolean isAny() {
    return equals(ANY);
  }

  private boolean allows(Object value) {
    return (among == null || among.contains(value))
        && !not.contains(value)
        && (!(value instanceof Long number) || (number >= least && number <= most));
  }

  private long smallest() {
    return isListOfInts() ? Collections.min(ints()) : least;
  }

  private long greatest() {
    return isListOfInts() ? Collections.max(ints()) : most;
  }

  private boolean isListOfInts() {
    return among != null && !among.isEmpty() && ints().size() == among.size();
  }

  private Set<Long> ints() {
    Set<Long> ints = new HashSet<>();
    if (among != null) {
      among.stream().filter(Long.class::isInstance).forEach(value -> ints.add((Long) value));
    }
    return ints;
  }

  private static Set<Object> union(Set<Object> a, Set<Object> b) {
    Set<Object> both = new HashSet<>(a);
    both.addAll(b);
    return both;
  }
}
