package dev.wharfinger.site;

import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.UnionType;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where types are met.
 *
 * @param users by each type, those that have a field of it or stand for it
 */
record TypeUses(Map<Type, List<Type>> users) {

  static TypeUses of(Catalog catalog) {
    TypeUses uses = new TypeUses(new IdentityHashMap<>());
    catalog.typeNames().stream()
        .sorted()
        .flatMap(name -> catalog.type(name).stream())
        .forEach(uses::add);
    return uses;
  }

  private void add(Type user) {
    if (user instanceof ObjectType object) {
      object.fields().stream().map(Field::type).map(TypeUses::part).forEach(it -> add(it, user));
    } else if (user instanceof UnionType union) {
      union.members().forEach(member -> add(member, user));
    }
  }

  private void add(Type part, Type user) {
    List<Type> all = users.computeIfAbsent(part, key -> new ArrayList<>());
    if (!all.contains(user)) {
      all.add(user);
    }
  }

  private static Type part(Type type) {
    if (type instanceof ListType list) {
      return part(list.element());
    }
    return type instanceof MapType map ? part(map.value()) : type;
  }

  /** By their names. */
  List<Type> of(Type type) {
    return users.getOrDefault(type, List.of());
  }
}
