package dev.wharfinger.internal.catalog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The definitions of an API, by id. References lead to definitions that are here. */
record Schema(SortedMap<String, Definition> definitions) {

  static Schema of(Iterable<Definition> definitions) {
    SortedMap<String, Definition> byId = new TreeMap<>();
    definitions.forEach(definition -> byId.put(definition.id(), definition));
    return new Schema(byId);
  }

  /**
   * This schema and the definitions of another, without the fields of the other whose definition is
   * nowhere: an older cluster lacks some.
   */
  Schema with(Schema other) {
    SortedMap<String, Definition> all = new TreeMap<>(definitions);
    all.putAll(other.definitions);
    for (Definition definition : other.definitions.values()) {
      List<Property> properties =
          definition.properties().stream()
              .filter(property -> isDefined(property.shape(), all))
              .toList();
      all.put(
          definition.id(), new Definition(definition.id(), definition.kindOrNull(), properties));
    }
    return new Schema(all);
  }

  private static boolean isDefined(Shape shape, Map<String, Definition> definitions) {
    if (shape instanceof Shape.ListOf list) {
      return isDefined(list.element(), definitions);
    }
    if (shape instanceof Shape.MapOf map) {
      return isDefined(map.value(), definitions);
    }
    return !(shape instanceof Shape.Ref ref) || definitions.containsKey(ref.id());
  }

  /** What the kinds are made of; leaves out lists of kinds, and what only they need. */
  Schema reachableFromKinds() {
    Map<String, Definition> reached = new LinkedHashMap<>();
    Deque<Definition> pending = new ArrayDeque<>();
    definitions.values().stream().filter(Schema::isKind).forEach(pending::add);
    while (!pending.isEmpty()) {
      Definition definition = pending.pop();
      if (reached.putIfAbsent(definition.id(), definition) == null) {
        definition.properties().forEach(property -> visit(property.shape(), pending));
      }
    }
    return of(reached.values());
  }

  private void visit(Shape shape, Deque<Definition> pending) {
    if (shape instanceof Shape.Ref ref) {
      Definition definition = definitions.get(ref.id());
      if (definition != null) {
        pending.push(definition);
      }
    } else if (shape instanceof Shape.ListOf list) {
      visit(list.element(), pending);
    } else if (shape instanceof Shape.MapOf map) {
      visit(map.value(), pending);
    }
  }

  private static boolean isKind(Definition definition) {
    return definition.kind().isPresent()
        && !(definition.shortName().endsWith("List") && definition.property("items").isPresent());
  }
}
