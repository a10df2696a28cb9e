package dev.wharfinger.internal.admissionpolicy.write;

import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.UnionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the names of a policy are called where it is written out. Immutable.
 *
 * @param locals by the slot of the name
 * @param outer the objects around, the innermost last
 * @param names what macros must not call their variables
 */
record Scope(Map<Integer, Bound> locals, List<Outer> outer, Set<String> names) {
  /** Nothing but what a cluster binds. */
  static final Scope EMPTY =
      new Scope(
          Map.of(),
          List.of(),
          Set.of(
              "object",
              "oldObject",
              "request",
              "params",
              "namespaceObject",
              "authorizer",
              "variables"));

  Scope {
    locals = Map.copyOf(locals);
    outer = List.copyOf(outer);
    names = Set.copyOf(names);
  }

  /**
   * What stands for a name.
   *
   * @param raw whether a value with a type of its own is still the text of it
   * @param ofElement whether it is there only inside of a macro
   */
  record Bound(Expr expr, boolean raw, boolean ofElement) {}

  /** An object that may hold the one that is judged. */
  record Outer(List<ObjectType> types, Expr expr) {}

  Scope with(int slot, Expr expr, boolean raw, boolean ofElement) {
    Map<Integer, Bound> more = new HashMap<>(locals);
    more.put(slot, new Bound(expr, raw, ofElement));
    return new Scope(more, outer, names);
  }

  Scope inside(List<ObjectType> types, Expr expr) {
    List<Outer> more = new ArrayList<>(outer);
    more.add(new Outer(types, expr));
    return new Scope(locals, more, names);
  }

  Scope naming(String name) {
    Set<String> more = new HashSet<>(names);
    more.add(name);
    return new Scope(locals, outer, more);
  }

  /** The name itself, or else with a number, so that it hides no other. */
  String free(String wanted) {
    String name = wanted;
    for (int i = 2; names.contains(name); i++) {
      name = wanted + i;
    }
    return name;
  }

  Optional<Bound> find(int slot) {
    return Optional.ofNullable(locals.get(slot));
  }

  boolean isOfElement(int slot) {
    Bound bound = locals.get(slot);
    return bound != null && bound.ofElement();
  }

  /** The innermost object of a type around what is judged. */
  Optional<Expr> enclosing(Type type) {
    List<ObjectType> wanted =
        type instanceof UnionType union ? union.members() : List.of((ObjectType) type);
    for (int i = outer.size() - 1; i >= 0; i--) {
      if (wanted.containsAll(outer.get(i).types())) {
        return Optional.of(outer.get(i).expr());
      }
    }
    return Optional.empty();
  }
}
