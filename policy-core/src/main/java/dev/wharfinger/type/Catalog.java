package dev.wharfinger.type;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The types and functions that policies are checked against: those of one Kubernetes version, and
 * whatever else was added. Immutable; several may live in one process.
 */
public final class Catalog {
  private static final String ANY_VERSION = "/*";

  private final Map<String, Type> types;
  private final Map<String, ObjectType> kinds;
  private final Map<String, List<Function>> functions;

  private Catalog(Builder builder) {
    this.types = Collections.unmodifiableMap(new LinkedHashMap<>(builder.types));
    this.kinds = Map.copyOf(builder.kinds);
    Map<String, List<Function>> copies = new HashMap<>();
    builder.functions.forEach((name, overloads) -> copies.put(name, List.copyOf(overloads)));
    this.functions = Map.copyOf(copies);
  }

  /** Starts an empty catalog. */
  public static Builder builder() {
    return new Builder();
  }

  /** The type of that name, as {@code kubernetes.Pod}. */
  public Optional<Type> type(String name) {
    return Optional.ofNullable(types.get(name));
  }

  /** The names of all types, in the order of their definition. */
  public Set<String> typeNames() {
    return types.keySet();
  }

  /**
   * The type of resources that say this {@code apiVersion} and {@code kind} of themselves: that of
   * the version, or else that of every version of the group.
   */
  public Optional<ObjectType> kind(String apiVersion, String kind) {
    ObjectType exact = kinds.get(kindKey(apiVersion, kind));
    int slash = apiVersion.indexOf('/');
    return exact != null || slash < 0
        ? Optional.ofNullable(exact)
        : Optional.ofNullable(
            kinds.get(kindKey(apiVersion.substring(0, slash) + ANY_VERSION, kind)));
  }

  /** The kinds of resources of an {@code apiVersion} that have a type, by name. */
  public List<String> kinds(String apiVersion) {
    String start = kindKey(apiVersion, "");
    return kinds.keySet().stream()
        .filter(key -> key.startsWith(start))
        .map(key -> key.substring(start.length()))
        .sorted()
        .toList();
  }

  /** The overloads of a function; empty if there is none of that name. */
  public List<Function> functions(String name) {
    return functions.getOrDefault(name, List.of());
  }

  /** The names of all functions. */
  public Set<String> functionNames() {
    return functions.keySet();
  }

  /**
   * The same catalog with functions of somebody's own. An overload that the catalog has already
   * stays as it is, and comes first.
   */
  public Catalog with(List<Function> ownFunctions) {
    Builder builder = new Builder();
    builder.types.putAll(types);
    builder.kinds.putAll(kinds);
    functions.values().forEach(overloads -> overloads.forEach(builder::add));
    ownFunctions.forEach(builder::add);
    return builder.build();
  }

  private static String kindKey(String apiVersion, String kind) {
    return apiVersion + '#' + kind;
  }

  /**
   * Collects types and functions. Types are declared first, so that they can refer to each other.
   */
  public static final class Builder {
    private final Map<String, Type> types = new LinkedHashMap<>();
    private final Map<String, ObjectType> kinds = new HashMap<>();
    private final Map<String, List<Function>> functions = new HashMap<>();

    private Builder() {}

    /**
     * Declares an object type whose fields follow.
     *
     * @param kind what its resources say of themselves; the version {@code *} is that of all
     *     versions which have no type of their own
     * @throws IllegalArgumentException if the name is taken
     */
    public ObjectType declare(String name, String id, ObjectType.@Nullable Kind kind) {
      return declare(name, id, kind, null);
    }

    /**
     * Declares an object type that is made of something that is kept with it.
     *
     * @param definition what {@link ObjectType#definition} has then; null if nothing
     * @throws IllegalArgumentException if the name is taken
     */
    public ObjectType declare(
        String name, String id, ObjectType.@Nullable Kind kind, @Nullable Object definition) {
      ObjectType type = new ObjectType(name, id, kind, definition);
      add(name, type);
      if (kind != null) {
        kinds.putIfAbsent(kindKey(kind.apiVersion(), kind.name()), type);
      }
      return type;
    }

    /** Says what the values of a declared type are, in a sentence or two. */
    public Builder document(ObjectType type, String documentation) {
      type.document(documentation);
      return this;
    }

    /** Gives a declared type its fields, in slot order. */
    public Builder define(ObjectType type, List<Field> fields) {
      type.define(fields);
      return this;
    }

    /**
     * Adds a type that is complete, as a union.
     *
     * @throws IllegalArgumentException if the name is taken
     */
    public Builder add(String name, Type type) {
      if (types.putIfAbsent(name, type) != null) {
        throw new IllegalArgumentException("there are two types named `" + name + "`");
      }
      return this;
    }

    /** Lets resources of another version of a kind be read as {@code type}. */
    public Builder readAs(String apiVersion, String kind, ObjectType type) {
      kinds.put(kindKey(apiVersion, kind), type);
      return this;
    }

    /** Adds the types of another catalog, and the kinds that are read as them, but for some. */
    public Builder addTypes(Catalog other, Set<String> except) {
      other.types.forEach(
          (name, type) -> {
            if (!except.contains(name)) {
              add(name, type);
            }
          });
      other.kinds.forEach(
          (key, type) -> {
            if (!except.contains(type.displayName())) {
              kinds.put(key, type);
            }
          });
      return this;
    }

    /** Adds an overload of a function. */
    public Builder add(Function function) {
      functions.computeIfAbsent(function.name(), name -> new ArrayList<>()).add(function);
      return this;
    }

    /** The type declared under a name. */
    public Optional<Type> type(String name) {
      return Optional.ofNullable(types.get(name));
    }

    /** Completes the catalog. */
    public Catalog build() {
      return new Catalog(this);
    }
  }
}
