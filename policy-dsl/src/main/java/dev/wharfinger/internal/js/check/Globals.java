package dev.wharfinger.internal.js.check;

import dev.wharfinger.internal.js.member.ScriptMembers;
import dev.wharfinger.type.Function;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names that every module knows, and those of JavaScript that policies do not have. */
final class Globals {
  /** What {@code prelude.js} leaves of the global object. */
  private static final List<String> KEPT =
      List.of(
          "Object",
          "Function",
          "Array",
          "String",
          "Number",
          "Boolean",
          "RegExp",
          "Math",
          "JSON",
          "NaN",
          "Infinity",
          "undefined",
          "isNaN",
          "isFinite",
          "parseFloat",
          "parseInt",
          "encodeURI",
          "encodeURIComponent",
          "decodeURI",
          "decodeURIComponent",
          "Error",
          "EvalError",
          "RangeError",
          "ReferenceError",
          "SyntaxError",
          "TypeError",
          "URIError",
          "AggregateError",
          "Map",
          "Set",
          "WeakMap",
          "WeakSet",
          "Symbol",
          "Reflect",
          "Proxy",
          "Iterator",
          "globalThis",
          "arguments");

  private static final String NO_WAITING = "a policy judges at once and waits for nothing";
  private static final String NO_WORLD = "a policy sees the model and nothing else";

  private static final Map<String, String> MISSING =
      Map.ofEntries(
          Map.entry("Date", "the time of the evaluation is `now()`"),
          Map.entry("Intl", "a policy says the same in every country"),
          Map.entry("Promise", NO_WAITING),
          Map.entry("setTimeout", NO_WAITING),
          Map.entry("BigInt", "write a number, or text that `quantity(...)` reads"),
          Map.entry("eval", "a policy runs what it consists of and nothing else"),
          Map.entry("require", "write `import` at the top"),
          Map.entry("console", "a policy tells by `context.report({message: ...})`"),
          Map.entry("print", "a policy tells by `context.report({message: ...})`"),
          Map.entry("process", NO_WORLD),
          Map.entry("fetch", NO_WORLD),
          Map.entry("load", NO_WORLD),
          Map.entry("Java", NO_WORLD),
          Map.entry("Polyglot", NO_WORLD));

  private Globals() {}

  /** The scope around a module. */
  static Scope scope(ScriptMembers members) {
    Scope scope = new Scope(null);
    KEPT.forEach(name -> scope.put(name, Shape.ANY));
    scope.put("resources", new Shape.Resources());
    Map<String, Map<String, Shape>> spaces = new LinkedHashMap<>();
    members
        .globals()
        .forEach(
            (name, overloads) -> {
              int dot = name.indexOf('.');
              if (dot < 0) {
                scope.put(name, new Shape.Callable(name, overloads));
              } else {
                spaces
                    .computeIfAbsent(name.substring(0, dot), space -> new HashMap<>())
                    .put(name.substring(dot + 1), callable(name, overloads));
              }
            });
    spaces.forEach(
        (name, functions) -> {
          // `ip` is a function too, and JavaScript does not mind
          scope.put(
              name, scope.find(name).isPresent() ? Shape.ANY : new Shape.Having(name, functions));
        });
    return scope;
  }

  private static Shape callable(String name, List<Function> overloads) {
    return new Shape.Callable(name, overloads);
  }

  /** What to do instead of something that JavaScript has elsewhere. */
  static Optional<String> instead(String name) {
    return Optional.ofNullable(MISSING.get(name));
  }
}
