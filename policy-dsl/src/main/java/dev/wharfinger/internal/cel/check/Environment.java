package dev.wharfinger.internal.cel.check;

import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an expression is checked against: types, functions, names, and what is known to hold.
 * Immutable but for the counter of slots.
 */
public final class Environment {
  private final Catalog catalog;
  private final Library library;
  private final Slots slots;
  private final Scope scope;
  private final Facts facts;
  private final Presence presence;
  private final boolean implicitSelf;
  private final boolean typed;
  private final Strictness strictness;
  private final BiPredicate<ObjectType, Field> filledIn;

  private Environment(
      Catalog catalog,
      Library library,
      Slots slots,
      Scope scope,
      Facts facts,
      Presence presence,
      boolean implicitSelf,
      boolean typed,
      Strictness strictness,
      BiPredicate<ObjectType, Field> filledIn) {
    this.catalog = catalog;
    this.library = library;
    this.slots = slots;
    this.scope = scope;
    this.facts = facts;
    this.presence = presence;
    this.implicitSelf = implicitSelf;
    this.typed = typed;
    this.strictness = strictness;
    this.filledIn = filledIn;
  }

  /**
   * An environment without names.
   *
   * @param library the functions of the language, besides those of the catalog
   * @param slots gives the variables of macros their places in the frame
   */
  public static Environment of(Catalog catalog, Library library, Slots slots) {
    return new Environment(
        catalog,
        library,
        slots,
        Scope.EMPTY,
        Facts.NONE,
        Presence.PROVEN,
        false,
        true,
        Strictness.NONE,
        (type, field) -> false);
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
   * Adds a name for a value that is known.
   *
   * @param name as written; may have dots, as {@code request.operation}
   */
  public Environment withConstant(String name, Object value, Type type) {
    return with(scope.withName(Name.constant(name, value, type)));
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
    return new Environment(
        catalog,
        library,
        slots,
        scope,
        facts.and(more),
        presence,
        implicitSelf,
        typed,
        strictness,
        filledIn);
  }

  /**
   * The same where something that a name leads to is there, though its type does not say so.
   *
   * @param fields from the outermost to the innermost
   * @throws IllegalArgumentException if there is no such name
   */
  public Environment assumingPresent(String name, String... fields) {
    Name root =
        scope.find(name, false).orElseThrow(() -> new IllegalArgumentException("no " + name));
    Path field = root.definition().path();
    Path entry = field;
    for (String next : fields) {
      field = Paths.field(field, next);
      entry = Paths.entry(entry, new Path.Literal(next));
    }
    return assuming(Facts.present(field).and(Facts.present(entry)));
  }

  /** The same with another demand on reads that may find nothing. */
  public Environment withPresence(Presence newPresence) {
    return new Environment(
        catalog,
        library,
        slots,
        scope,
        facts,
        newPresence,
        implicitSelf,
        typed,
        strictness,
        filledIn);
  }

  /**
   * The same where some fields are never absent, though their types allow it.
   *
   * @param filledIn the fields of a type that somebody has filled in
   */
  public Environment withFilledIn(BiPredicate<ObjectType, Field> filledIn) {
    return new Environment(
        catalog, library, slots, scope, facts, presence, implicitSelf, typed, strictness, filledIn);
  }

  /** Lets names that mean nothing else be fields and functions of {@code self}. */
  public Environment withImplicitSelf() {
    return new Environment(
        catalog, library, slots, scope, facts, presence, true, typed, strictness, filledIn);
  }

  /**
   * Refuses what the compiler of the API server refuses where values have types: literals whose
   * elements differ in type, null beside what is never null, objects asked for an index.
   */
  public Environment withStrictTypes() {
    return with(Strictness.ALL);
  }

  /** The same, but lists and maps may mix types. */
  Environment withMixedTypes() {
    return strictness == Strictness.ALL ? with(Strictness.ALL_BUT_MIXING) : this;
  }

  private Environment with(Strictness newStrictness) {
    return new Environment(
        catalog,
        library,
        slots,
        scope,
        facts,
        presence,
        implicitSelf,
        typed,
        newStrictness,
        filledIn);
  }

  /**
   * Lets names be written without their first parts.
   *
   * @param container the parts that may be left out, as {@code com.example}
   */
  public Environment withContainer(String container) {
    return with(scope.withContainer(container));
  }

  /** Leaves it to the evaluation which operations fit the values. */
  Environment withoutTypes() {
    return new Environment(
        catalog,
        library,
        slots,
        scope,
        facts,
        Presence.ANY,
        implicitSelf,
        false,
        strictness,
        filledIn);
  }

  /** Whether values have their types here, and not all the type {@code dyn}. */
  boolean isTyped() {
    return typed;
  }

  /**
   * Whether objects are what a cluster hands to a policy: maps for the expression, whose types only
   * the checker knows, of one of the kinds that the policy is for.
   */
  boolean isOfCluster() {
    return presence == Presence.ADVISED && !isStrict();
  }

  boolean isStrict() {
    return strictness != Strictness.NONE;
  }

  /** Whether the parts of a list or map have to be of one type. */
  boolean refusesMixedTypes() {
    return strictness == Strictness.ALL;
  }

  /** Whether a field is there because somebody has filled it in. */
  boolean isFilledIn(Typed.Member member) {
    return filledIn.test(member.owner(), member.field());
  }

  Environment withInner(Name name) {
    return with(scope.withInner(name));
  }

  private Environment with(Scope newScope) {
    return new Environment(
        catalog,
        library,
        slots,
        newScope,
        facts,
        presence,
        implicitSelf,
        typed,
        strictness,
        filledIn);
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

  /** The macros and the syntax at hand. */
  Language language() {
    return library.language();
  }

  /** All overloads of a function, on values or not. */
  List<Function> functions(String name) {
    List<Function> own = library.overloads(name);
    List<Function> derived = catalog.functions(name);
    if (own.isEmpty() || derived.isEmpty()) {
      return own.isEmpty() ? derived : own;
    }
    return Stream.concat(own.stream(), derived.stream()).toList();
  }

  /** Whether a name is the first part of the names of functions. */
  boolean isNamespace(String name) {
    return library.isNamespace(name)
        || catalog.functionNames().stream().anyMatch(function -> function.startsWith(name + "."));
  }

  /** The names of all functions, for suggestions. */
  Set<String> functionNames() {
    Set<String> names = new LinkedHashSet<>(library.names());
    names.addAll(catalog.functionNames());
    return names;
  }
}
