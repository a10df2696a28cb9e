package dev.wharfinger.internal.js.member;

import dev.wharfinger.internal.cel.function.StandardFunctions;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.TypeVariable;
import dev.wharfinger.type.UnionType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The functions that policies in JavaScript may call: those that CEL has, but for what JavaScript
 * says itself. Texts, numbers, lists and maps are JavaScript's own and have only its methods.
 * Immutable but for what it remembers; thread-safe.
 */
public final class ScriptMembers {
  /** The function that gives all values of a type, which every catalog has. */
  public static final String RESOURCES = "resources";

  /** Global functions that JavaScript has in another form: conversions, and these namespaces. */
  private static final Set<String> NATIVE =
      Set.of("bool", "bytes", "double", "dyn", "int", "size", "string", "type", "uint", "matches");

  private static final Set<String> NATIVE_NAMESPACES =
      Set.of("base64", "lists", "math", "optional", "sets", "strings");

  private final List<Function> functions;
  private final Map<String, List<Function>> globals = new TreeMap<>();
  private final Map<Type, Map<String, List<Function>>> methods = new ConcurrentHashMap<>();
  private final Set<String> asking = new HashSet<>(Set.of(RESOURCES));

  private ScriptMembers(List<Function> functions) {
    this.functions = functions;
    for (Function function : functions) {
      if (function.wholeSet()) {
        asking.addAll(ScriptNames.possible(function.name()));
      }
      if (function.receiver().isEmpty() && !isNative(function.name())) {
        ScriptNames.global(function.name())
            .ifPresent(name -> globals.computeIfAbsent(name, n -> new ArrayList<>()).add(function));
      }
    }
  }

  /** What scripts see of a catalog. */
  public static ScriptMembers of(Catalog catalog) {
    Stream<Function> ofCatalog =
        catalog.functionNames().stream().sorted().flatMap(name -> catalog.functions(name).stream());
    return new ScriptMembers(Stream.concat(ofCatalog, StandardFunctions.own().stream()).toList());
  }

  /**
   * The overloads of global functions by name, as {@code format.uuid}; sorted. What JavaScript has
   * itself under the name of a function, be it a word or a global, makes an underscore stand behind
   * that of the function.
   */
  public Map<String, List<Function>> globals() {
    return Collections.unmodifiableMap(globals);
  }

  /** The names that stand alone: those of global functions and of their namespaces; sorted. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>(Set.of(RESOURCES));
    globals.keySet().forEach(name -> names.add(name.split("\\.", 2)[0]));
    return names;
  }

  /** Whether a script may ask for other resources where it writes a name. */
  public boolean asksForOthers(String name) {
    return asking.contains(name);
  }

  /**
   * The overloads of the methods of a value by name, sorted. A method that has the name of a field
   * of a type that it is for is written with an underscore behind, and so is one whose name is a
   * word of JavaScript.
   *
   * @param type an object type, a union, of which all members have a method, or a scalar; texts,
   *     numbers, lists and maps have none but those of JavaScript
   */
  public Map<String, List<Function>> methods(Type type) {
    Map<String, List<Function>> known = methods.get(type);
    if (known == null) {
      known = find(type);
      methods.put(type, known);
    }
    return known;
  }

  private Map<String, List<Function>> find(Type type) {
    if (type instanceof UnionType union) {
      Map<String, List<Function>> common = new TreeMap<>(methods(union.members().get(0)));
      union.members().forEach(member -> common.keySet().retainAll(methods(member).keySet()));
      return Collections.unmodifiableMap(common);
    }
    Map<String, List<Function>> found = new TreeMap<>();
    for (Function function : functions) {
      Type receiver = function.receiver().orElse(null);
      if (receiver != null && isFor(receiver, type)) {
        found
            .computeIfAbsent(name(function, receiver, type), name -> new ArrayList<>())
            .add(function);
      }
    }
    return Collections.unmodifiableMap(found);
  }

  private static boolean isFor(Type receiver, Type type) {
    if (type instanceof ObjectType object) {
      return receiver == type
          || receiver instanceof TypeVariable
          || (receiver instanceof UnionType union && union.members().contains(object));
    }
    return receiver == type && type instanceof Scalar scalar && ScriptScalars.areObjects(scalar);
  }

  private static String name(Function function, Type receiver, Type type) {
    Type asked = receiver instanceof TypeVariable ? type : receiver;
    boolean taken =
        members(asked).stream().anyMatch(member -> member.field(function.name()).isPresent());
    return ScriptNames.method(function.name(), taken);
  }

  private static List<ObjectType> members(Type type) {
    if (type instanceof UnionType union) {
      return union.members();
    }
    return type instanceof ObjectType object ? List.of(object) : List.of();
  }

  private static boolean isNative(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? NATIVE.contains(name) : NATIVE_NAMESPACES.contains(name.substring(0, dot));
  }
}
