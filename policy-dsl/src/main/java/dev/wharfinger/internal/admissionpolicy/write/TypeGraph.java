package dev.wharfinger.internal.admissionpolicy.write;

import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.UnionType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which types hold which others, of all that are in the kinds that a cluster serves. */
final class TypeGraph {
  private static final String OBJECT = "kubernetes.Object";

  private final List<ObjectType> kinds;
  private final Map<ObjectType, List<ObjectType>> holders = new HashMap<>();

  TypeGraph(Catalog catalog) {
    this.kinds =
        members(OBJECT, catalog).stream()
            .filter(type -> type.kind().filter(kind -> !kind.plural().isEmpty()).isPresent())
            .toList();
    Deque<ObjectType> open = new ArrayDeque<>(kinds);
    Set<ObjectType> seen = new HashSet<>(kinds);
    while (!open.isEmpty()) {
      ObjectType type = open.pop();
      for (Field field : type.fields()) {
        Optional<ObjectType> held = target(field.type());
        held.ifPresent(
            target -> holders.computeIfAbsent(target, key -> new ArrayList<>()).add(type));
        held.filter(seen::add).ifPresent(open::push);
      }
    }
  }

  /** The kinds that a cluster serves. */
  List<ObjectType> kinds() {
    return kinds;
  }

  /** Some types, and those that hold one of them at any depth. */
  Set<ObjectType> leadingTo(Collection<ObjectType> types) {
    Set<ObjectType> leading = new HashSet<>(types);
    Deque<ObjectType> open = new ArrayDeque<>(types);
    while (!open.isEmpty()) {
      for (ObjectType holder : holders.getOrDefault(open.pop(), List.of())) {
        if (leading.add(holder)) {
          open.push(holder);
        }
      }
    }
    return leading;
  }

  /** The object type that values of a type are, or that lists and maps of them hold. */
  static Optional<ObjectType> target(Type type) {
    if (type instanceof ListType list) {
      return target(list.element());
    }
    if (type instanceof MapType map) {
      return target(map.value());
    }
    return type instanceof ObjectType object ? Optional.of(object) : Optional.empty();
  }

  static List<ObjectType> members(String union, Catalog catalog) {
    return catalog.type(union).map(type -> ((UnionType) type).members()).orElse(List.of());
  }
}
