package dev.wharfinger.internal.cel.check;

import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.Type;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an expression is checked against: types, functions, names, and what is known to hold.
 * Immutable but for the counter of slots.
 */
public final class Environment {
  private final Catalog catalog;
  private final Map<String, List<Function>> library;
  private final Slots slots;
  private final Scope scope;
  private final Facts facts;
  private final Presence presence;
  private final boolean implicitSelf;

  private Environment(
      Catalog catalog,
      Map<String, List<Function>> library,
      Slots slots,
      Scope scope,
      Facts facts,
      Presence presence,
      boolean implicitSelf) {
    this.catalog = catalog;
    this.library = library;
    this.slots = slots;
    this.scope = scope;
    this.facts = facts;
    this.presence = presence;
    this.implicitSelf = implicitSelf;
  }

  /**
   * An environment without names.
   *
   * @param library the functions of the language, besides those of the catalog
   * @param slots gives the variables of macros their places in the frame
   */
  public static Environment of(Catalog catalog, List<Function> library, Slots slots) {
    Map<String, List<Function>> byName =
        new HashMap<>(library.stream().collect(Collectors.groupingBy(Function::name)));
    return new Environment(catalog, byName, slots, Scope.EMPTY, Facts.NONE, Presence.PROVEN, false);
  }

  /**
   * Adds a name that is bound in the frame.
   *
   * @param name as written; may have dots, as {@code kubernetes.version}
   */
  public Environment withLocal(String name, int slot, Type type) {
    return with(scope.withName(Name.local(name, slot, type)));
  }

  /**
   * Adds a name whose definition is wrong, so that nothing more is said where it is used.
   *
   * @param name as written; may have dots, as {@code variables.limit}
   */
  public Environment withFaulty(String name) {
    return withLocal(name, -1, Types.ERROR);
  }

  /**
   * Adds a variable of the policy, {@code variables.name}.
   *
   * @param slot where the frame keeps its value
   */
  public Environment withVariable(String name, int slot, Checked definition) {
    return with(scope.withVariable(Name.defined(name, slot, definition, true)));
  }

  /** Adds a parameter of the policy, {@code params.name}. */
  public Environment withParameter(String name, @Nullable Object value, Type type) {
    return with(scope.withParameter(name, value, type));
  }

  /** The same where these facts hold too. */
  public Environment assuming(Facts more) {
    return new Environment(catalog, library, slots, scope, facts.and(more), presence, implicitSelf);
  }

  /** The same with another demand on reads that may find nothing. */
  public Environment withPresence(Presence newPresence) {
    return new Environment(catalog, library, slots, scope, facts, newPresence, implicitSelf);
  }

  /** Lets names that mean nothing else be fields and functions of {@code self}. */
  public Environment withImplicitSelf() {
    return new Environment(catalog, library, slots, scope, facts, presence, true);
  }

  Environment withInner(Name name) {
    return with(scope.withInner(name));
  }

  private Environment with(Scope newScope) {
    return new Environment(catalog, library, slots, newScope, facts, presence, implicitSelf);
  }

  /** The types at hand. */
  public Catalog catalog() {
    return catalog;
  }

  /** Gives new names their places in the frame. */
  public Slots slots() {
    return slots;
  }

  Scope scope() {
    return scope;
  }

  Facts facts() {
    return facts;
  }

  Presence presence() {
    return presence;
  }

  boolean hasImplicitSelf() {
    return implicitSelf;
  }

  /** All overloads of a function, on values or not. */
  List<Function> functions(String name) {
    List<Function> own = library.getOrDefault(name, List.of());
    List<Function> derived = catalog.functions(name);
    if (own.isEmpty() || derived.isEmpty()) {
      return own.isEmpty() ? derived : own;
    }
    return Stream.concat(own.stream(), derived.stream()).toList();
  }

  /** The names of all functions, for suggestions. */
  Set<String> functionNames() {
    Set<String> names = new LinkedHashSet<>(library.keySet());
    names.addAll(catalog.functionNames());
    return names;
  }
}
