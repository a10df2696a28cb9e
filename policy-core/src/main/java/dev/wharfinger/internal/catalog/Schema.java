package dev.wharfinger.internal.catalog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The definitions of an API by id, in the order of ids; own ones follow. References lead to
 * definitions that are here.
 */
record Schema(Map<String, Definition> definitions) {

  /** A schema of definitions in the order of their ids. */
  static Schema of(Collection<Definition> definitions) {
    Map<String, Definition> byId = new LinkedHashMap<>(definitions.size() * 2);
    for (Definition definition : definitions) {
      byId.put(definition.id(), definition);
    }
    return new Schema(byId);
  }

  Optional<Definition> definition(String id) {
    return Optional.ofNullable(definitions.get(id));
  }

  /**
   * This schema and the definitions of another, without the fields of the other whose definition is
   * nowhere: an older cluster lacks some.
   */
  Schema with(Schema other) {
    Map<String, Definition> all = new LinkedHashMap<>(definitions);
    all.putAll(other.definitions);
    for (Definition definition : other.definitions.values()) {
      List<Property> properties = new ArrayList<>(definition.properties());
      properties.removeIf(property -> !isDefined(property.shape(), all));
      all.put(
          definition.id(),
          new Definition(
              definition.id(), definition.kindOrNull(), properties, definition.documentation()));
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

  /** The definitions of these ids, and what they are made of. */
  Schema reachableFrom(Collection<String> ids) {
    Map<String, Definition> reached = new TreeMap<>();
    Deque<Definition> pending = new ArrayDeque<>();
    ids.forEach(id -> push(id, pending));
    while (!pending.isEmpty()) {
      Definition definition = pending.pop();
      if (reached.putIfAbsent(definition.id(), definition) == null) {
        definition.properties().forEach(property -> visit(property.shape(), pending));
      }
    }
    return of(reached.values());
  }

  private void push(String id, Deque<Definition> pending) {
    definition(id).ifPresent(pending::push);
  }

  private void visit(Shape shape, Deque<Definition> pending) {
    if (shape instanceof Shape.Ref ref) {
      push(ref.id(), pending);
    } else if (shape instanceof Shape.ListOf list) {
      visit(list.element(), pending);
    } else if (shape instanceof Shape.MapOf map) {
      visit(map.value(), pending);
    }
  }
}
