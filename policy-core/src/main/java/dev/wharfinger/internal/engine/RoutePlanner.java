package dev.wharfinger.internal.engine;

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
import java.util.concurrent.ConcurrentHashMap;

/** Plans the routes through the types of one catalog, and remembers those to single types. */
final class RoutePlanner {
  private final Map<ObjectType, List<ObjectType>> holders;
  private final Map<Type, Routes> planned = new ConcurrentHashMap<>();

  RoutePlanner(Catalog catalog) {
    this.holders = holders(catalog);
  }

  /** The routes to the objects of a type, or of all members of a union. */
  Routes to(Type type) {
    return planned.computeIfAbsent(type, wanted -> to(members(wanted)));
  }

  /** The routes to all objects of some types. */
  Routes to(Collection<ObjectType> subjects) {
    Set<ObjectType> reaching = reaching(subjects);
    Map<ObjectType, int[]> slots = new HashMap<>();
    for (ObjectType type : reaching) {
      int[] ways =
          type.fields().stream()
              .filter(field -> object(field.type()).filter(reaching::contains).isPresent())
              .mapToInt(Field::slot)
              .toArray();
      if (ways.length > 0) {
        slots.put(type, ways);
      }
    }
    return new Routes(Set.copyOf(subjects), slots);
  }

  /** The types that are subjects, or hold something that is, however deep. */
  private Set<ObjectType> reaching(Collection<ObjectType> subjects) {
    Set<ObjectType> reaching = new HashSet<>(subjects);
    Deque<ObjectType> open = new ArrayDeque<>(subjects);
    while (!open.isEmpty()) {
      for (ObjectType holder : holders.getOrDefault(open.pop(), List.of())) {
        if (reaching.add(holder)) {
          open.push(holder);
        }
      }
    }
    return reaching;
  }

  /** For each type, those that have a field of it, in a list or map or by itself. */
  private static Map<ObjectType, List<ObjectType>> holders(Catalog catalog) {
    Map<ObjectType, List<ObjectType>> holders = new HashMap<>();
    for (String name : catalog.typeNames()) {
      if (catalog.type(name).orElseThrow() instanceof ObjectType type) {
        for (Field field : type.fields()) {
          object(field.type())
              .ifPresent(held -> holders.computeIfAbsent(held, h -> new ArrayList<>()).add(type));
        }
      }
    }
    return holders;
  }

  private static Optional<ObjectType> object(Type type) {
    if (type instanceof ListType list) {
      return object(list.element());
    }
    if (type instanceof MapType map) {
      return object(map.value());
    }
    return type instanceof ObjectType object ? Optional.of(object) : Optional.empty();
  }

  private static List<ObjectType> members(Type type) {
    if (type instanceof UnionType union) {
      return union.members();
    }
    return type instanceof ObjectType object ? List.of(object) : List.of();
  }
}
