package dev.wharfinger.internal.engine;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The ways through a resource that lead to subjects: of each type, the slots below which there may
 * be some. What is not on a route is neither bound nor walked.
 */
final class Routes {
  private static final int[] NOWHERE = {};

  private final Set<ObjectType> subjects;
  private final Map<ObjectType, int[]> slots;

  private Routes(Set<ObjectType> subjects, Map<ObjectType, int[]> slots) {
    this.subjects = subjects;
    this.slots = slots;
  }

  /** The routes to all objects of some types. */
  static Routes to(Set<ObjectType> subjects, Catalog catalog) {
    List<ObjectType> types = objectTypes(catalog);
    Set<ObjectType> reaching = reaching(types, subjects);
    Map<ObjectType, int[]> slots = new HashMap<>();
    for (ObjectType type : types) {
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

  /** Visits the subjects at and below an object, the outer before the inner. */
  void walk(ObjectNode node, Consumer<ObjectNode> visitor) {
    if (subjects.contains(node.type())) {
      visitor.accept(node);
    }
    for (int slot : slots.getOrDefault(node.type(), NOWHERE)) {
      below(node.slot(slot), visitor);
    }
  }

  private void below(@Nullable Object value, Consumer<ObjectNode> visitor) {
    if (value instanceof ObjectNode node) {
      walk(node, visitor);
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        below(list.get(i), visitor);
      }
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(element -> below(element, visitor));
    }
  }

  /** The types that are subjects, or hold something that is, however deep. */
  private static Set<ObjectType> reaching(List<ObjectType> types, Set<ObjectType> subjects) {
    Map<ObjectType, List<ObjectType>> holders = new HashMap<>();
    for (ObjectType type : types) {
      for (Field field : type.fields()) {
        object(field.type())
            .ifPresent(held -> holders.computeIfAbsent(held, h -> new ArrayList<>()).add(type));
      }
    }
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

  private static Optional<ObjectType> object(Type type) {
    if (type instanceof ListType list) {
      return object(list.element());
    }
    if (type instanceof MapType map) {
      return object(map.value());
    }
    return type instanceof ObjectType object ? Optional.of(object) : Optional.empty();
  }

  private static List<ObjectType> objectTypes(Catalog catalog) {
    return catalog.typeNames().stream()
        .map(name -> catalog.type(name).orElseThrow())
        .filter(ObjectType.class::isInstance)
        .map(ObjectType.class::cast)
        .toList();
  }
}
