package dev.wharfinger.internal.js.check;

import dev.wharfinger.internal.js.member.NativeNames;
import dev.wharfinger.internal.js.member.ScriptMembers;
import dev.wharfinger.type.Function;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names that every module knows, and those of JavaScript that policies do not have. */
final class Globals {
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
    NativeNames.globals().forEach(name -> scope.put(name, Shape.ANY));
    scope.put("arguments", Shape.ANY);
    functions("", members.globals()).forEach(scope::put);
    scope.put(ScriptMembers.RESOURCES, new Shape.Resources());
    return scope;
  }

  /**
   * What is known of the functions in a namespace, and of the namespaces in it.
   *
   * @param space how their names begin
   * @param functions sorted, so that a function comes before a namespace of the same name
   */
  private static Map<String, Shape> functions(String space, Map<String, List<Function>> functions) {
    Map<String, Shape> shapes = new HashMap<>();
    functions.forEach(
        (name, overloads) -> {
          if (!name.startsWith(space)) {
            return;
          }
          int end = name.indexOf('.', space.length());
          if (end < 0) {
            shapes.put(name.substring(space.length()), new Shape.Callable(name, overloads));
            return;
          }
          String inner = name.substring(0, end);
          shapes.compute(
              inner.substring(space.length()),
              (part, known) ->
                  known == null
                      ? new Shape.Having(inner, functions(inner + '.', functions))
                      // `ip` is a function too, and JavaScript does not mind
                      : known instanceof Shape.Callable ? Shape.ANY : known);
        });
    return shapes;
  }

  /** What to do instead of something that JavaScript has elsewhere. */
  static Optional<String> instead(String name) {
    return Optional.ofNullable(MISSING.get(name));
  }
}
