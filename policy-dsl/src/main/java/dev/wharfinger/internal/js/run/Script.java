package dev.wharfinger.internal.js.run;

import dev.wharfinger.internal.js.check.CheckedScript;
import dev.wharfinger.internal.js.module.ModuleGraph;
import dev.wharfinger.internal.js.module.ModuleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** A policy as contexts evaluate it. Compared by identity. */
final class Script {
  private static final Pattern POSITION = Pattern.compile(":(\\d{1,9}):(\\d{1,9})\\)?$");

  private final List<Source> sources = new ArrayList<>();
  private final List<List<Integer>> imports = new ArrayList<>();
  private final Map<String, Object> params;

  /**
   * Prepares a policy.
   *
   * @param names the names that stand alone: those of functions and of their namespaces
   */
  Script(CheckedScript policy, Set<String> names) {
    List<ModuleText> texts = policy.file().texts();
    List<ModuleGraph.Linked> linked = policy.file().graph().linked();
    for (int i = 0; i < texts.size(); i++) {
      ModuleText text = texts.get(i);
      sources.add(
          Source.newBuilder("js", within(names, text), text.source().name()).buildLiteral());
      imports.add(linked.get(i).imports());
    }
    this.params = policy.params();
  }

  /**
   * The function that a module is, within one that takes the functions of the catalog. What a
   * module can assign is kept from one subject to the next, so these names are constants. All of
   * this is in the line before the module.
   */
  private static String within(Set<String> names, ModuleText module) {
    return "(function($_) {'use strict'; const {"
        + String.join(", ", names)
        + "} = $_; return "
        + module.text()
        + ";})";
  }

  Map<String, Object> params() {
    return params;
  }

  /** Whether this is the text of one of the modules. */
  boolean has(Source source) {
    return sources.contains(source);
  }

  /**
   * Where one of the modules was, as {@code names.mjs:12:7}.
   *
   * @param stack the calls as JavaScript tells them
   * @return null if none of them is of a module
   */
  @Nullable String place(String stack) {
    for (String call : stack.split("\n", 20)) {
      for (Source source : sources) {
        Matcher matcher = POSITION.matcher(call);
        if (call.contains(source.getName() + ":") && matcher.find()) {
          int line = Integer.parseInt(matcher.group(1)) - ModuleText.LINES_BEFORE;
          return source.getName() + ":" + line + ":" + matcher.group(2);
        }
      }
    }
    return null;
  }

  /** The module of the policy as a function. */
  Value policy(Context context, Value functions) {
    return module(sources.size() - 1, context, functions);
  }

  private Value module(int place, Context context, Value functions) {
    return context.eval(sources.get(place)).execute(functions);
  }

  /** The places of the modules that the policy imports; null if there are none. */
  Value imports(Prelude prelude) {
    List<Integer> places = imports.get(imports.size() - 1);
    return places.isEmpty() ? prelude.nothing() : list(places, prelude);
  }

  /** The other modules as functions, each with the places of those that it takes. */
  Value modules(Context context, Value functions, Prelude prelude) {
    List<Object> modules = new ArrayList<>();
    for (int i = 0; i < sources.size() - 1; i++) {
      Value function = module(i, context, functions);
      modules.add(prelude.list(List.of(function, list(imports.get(i), prelude)), List.of()));
    }
    return prelude.list(modules, List.of());
  }

  private static Value list(List<Integer> places, Prelude prelude) {
    return prelude.list(List.copyOf(places), List.of());
  }
}
