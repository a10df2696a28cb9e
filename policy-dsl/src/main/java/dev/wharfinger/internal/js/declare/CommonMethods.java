package dev.wharfinger.internal.js.declare;

import dev.wharfinger.internal.js.member.ScriptMembers;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.TypeVariable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The methods that all objects have, which are declared but once. A few types have a field of the
 * name of such a method, and so the method under another name.
 */
final class CommonMethods {
  /** What all objects are that have these methods under their own names. */
  static final String PLAIN = "PlainModel";

  private final Map<String, List<Function>> plain = new TreeMap<>();
  private final Map<String, List<Function>> always = new TreeMap<>();
  private final ScriptMembers members;

  CommonMethods(ScriptMembers members, Collection<ObjectType> types) {
    this.members = members;
    for (ObjectType type : types) {
      members.methods(type).values().stream()
          .flatMap(List::stream)
          .filter(function -> function.receiverOrNull() instanceof TypeVariable)
          .forEach(function -> plain.put(function.name(), List.of()));
    }
    plain.replaceAll((name, none) -> overloads(types, name));
    plain.forEach(
        (name, overloads) -> {
          if (types.stream().allMatch(type -> overloads.equals(own(type, name)))) {
            always.put(name, overloads);
          }
        });
  }

  private List<Function> overloads(Collection<ObjectType> types, String name) {
    return types.stream()
        .map(type -> own(type, name))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private List<Function> own(ObjectType type, String name) {
    return members.methods(type).getOrDefault(name, List.of()).stream()
        .filter(function -> function.receiverOrNull() instanceof TypeVariable)
        .toList();
  }

  /** The methods that every object has. */
  Map<String, List<Function>> ofAll() {
    return always;
  }

  /** The further methods of those types that have none of them under another name. */
  Map<String, List<Function>> ofPlain() {
    Map<String, List<Function>> further = new LinkedHashMap<>(plain);
    further.keySet().removeAll(always.keySet());
    return further;
  }

  /** The interface that a type extends. */
  String parent(ObjectType type) {
    return plain.entrySet().stream().allMatch(e -> e.getValue().equals(own(type, e.getKey())))
        ? PLAIN
        : DeclaredTypes.MODEL;
  }

  /** The methods of a type that the interface does not have which it extends. */
  Map<String, List<Function>> beyondParent(ObjectType type) {
    Map<String, List<Function>> inherited = parent(type).equals(PLAIN) ? plain : always;
    Map<String, List<Function>> further = new TreeMap<>(members.methods(type));
    further.entrySet().removeIf(e -> e.getValue().equals(inherited.get(e.getKey())));
    return further;
  }
}
