package dev.wharfinger.internal.cel.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Elements of lists, found by CEL's equality in constant time, so that comparing two lists takes
 * linear time and not quadratic.
 */
public final class ElementIndex {
  private final Meter meter;
  private final Map<Integer, List<@Nullable Object>> byHash = new HashMap<>();
  private final List<@Nullable Object> all = new ArrayList<>();

  /** Elements that have parts without a value, so that they may equal any other. */
  private final List<@Nullable Object> vague = new ArrayList<>();

  /** An index without elements. */
  public ElementIndex(Meter meter) {
    this.meter = meter;
  }

  /** An index of elements. */
  public static ElementIndex of(Meter meter, List<?> elements) {
    ElementIndex index = new ElementIndex(meter);
    elements.forEach(index::add);
    return index;
  }

  /** Adds an element. */
  public void add(@Nullable Object element) {
    Integer hash = EqualityHash.of(meter, element);
    all.add(element);
    if (hash == null) {
      vague.add(element);
    } else {
      byHash.computeIfAbsent(hash, h -> new ArrayList<>(1)).add(element);
    }
  }

  /** Whether an element equals a value: true if one does, else an unknown or a fault, or false. */
  public Object find(@Nullable Object value) {
    Integer hash = EqualityHash.of(meter, value);
    if (hash == null) {
      return Membership.of(meter, value, all);
    }
    Object found = Membership.of(meter, value, byHash.getOrDefault(hash, List.of()));
    return found == Boolean.TRUE || vague.isEmpty() ? found : Membership.of(meter, value, vague);
  }
}
