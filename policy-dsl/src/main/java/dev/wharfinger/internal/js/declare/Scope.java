package dev.wharfinger.internal.js.declare;

import dev.wharfinger.type.Function;
import dev.wharfinger.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A namespace, or what is outside of all: the types and functions in it, sorted by name. */
final class Scope {
  private final @Nullable Scope parent;
  private final Map<String, Scope> namespaces = new TreeMap<>();
  private final Map<String, Type> types = new TreeMap<>();
  private final Map<String, List<Function>> functions = new TreeMap<>();

  private Scope(@Nullable Scope parent) {
    this.parent = parent;
  }

  /** What is outside of all namespaces. */
  static Scope global() {
    return new Scope(null);
  }

  Map<String, Scope> namespaces() {
    return namespaces;
  }

  Map<String, Type> types() {
    return types;
  }

  Map<String, List<Function>> functions() {
    return functions;
  }

  /** The namespace of that name in this one, made when it is first asked for. */
  Scope namespace(String name) {
    return namespaces.computeIfAbsent(name, key -> new Scope(this));
  }

  /** Adds a type under a name like the one given, and gives its name from outside. */
  String add(String dotted, Type type) {
    List<String> path = new ArrayList<>();
    for (String part : dotted.split("\\.", -1)) {
      path.add(Identifiers.resembling(part));
    }
    Scope scope = this;
    for (String name : path.subList(0, path.size() - 1)) {
      scope = scope.namespace(name);
    }
    String name = path.get(path.size() - 1);
    while (scope.types.putIfAbsent(name, type) != null) {
      name += "_";
    }
    path.set(path.size() - 1, name);
    return String.join(".", path);
  }

  /** Adds the overloads of a global function, as {@code ip.isCanonical}. */
  void add(String dotted, List<Function> overloads) {
    int dot = dotted.indexOf('.');
    if (dot < 0) {
      functions.put(dotted, overloads);
    } else {
      namespace(dotted.substring(0, dot)).add(dotted.substring(dot + 1), overloads);
    }
  }

  /** How something that is declared outside of all namespaces is called in this one. */
  String reference(String name) {
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    for (Scope scope = this; scope.parent != null; scope = scope.parent) {
      if (scope.types.containsKey(first) || scope.namespaces.containsKey(first)) {
        return "globalThis." + name;
      }
    }
    return name;
  }
}
