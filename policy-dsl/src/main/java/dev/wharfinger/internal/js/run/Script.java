package dev.wharfinger.internal.js.run;

import dev.wharfinger.internal.js.module.ModuleGraph;
import dev.wharfinger.internal.js.module.ModuleText;
import dev.wharfinger.internal.js.module.ScriptFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/** A policy as contexts evaluate it. Compared by identity. */
final class Script {
  private final List<Source> sources = new ArrayList<>();
  private final List<List<Integer>> imports = new ArrayList<>();
  private final Map<String, Object> params;

  /**
   * Prepares a policy.
   *
   * @param params the values of its parameters
   */
  Script(ScriptFile file, Map<String, Object> params) {
    List<ModuleText> texts = file.texts();
    List<ModuleGraph.Linked> linked = file.graph().linked();
    for (int i = 0; i < texts.size(); i++) {
      ModuleText text = texts.get(i);
      sources.add(Source.newBuilder("js", text.text(), text.source().name()).buildLiteral());
      imports.add(linked.get(i).imports());
    }
    this.params = Map.copyOf(params);
  }

  Map<String, Object> params() {
    return params;
  }

  /** Whether this is the text of one of the modules. */
  boolean has(Source source) {
    return sources.contains(source);
  }

  /** The module of the policy as a function. */
  Value policy(Context context) {
    return context.eval(sources.get(sources.size() - 1));
  }

  /** The places of the modules that the policy imports; null if there are none. */
  Value imports(Prelude prelude) {
    List<Integer> places = imports.get(imports.size() - 1);
    return places.isEmpty() ? prelude.nothing() : list(places, prelude);
  }

  /** The other modules as functions, each with the places of those that it takes. */
  Value modules(Context context, Prelude prelude) {
    List<Object> modules = new ArrayList<>();
    for (int i = 0; i < sources.size() - 1; i++) {
      Value function = context.eval(sources.get(i));
      modules.add(prelude.list(List.of(function, list(imports.get(i), prelude)), List.of()));
    }
    return prelude.list(modules, List.of());
  }

  private static Value list(List<Integer> places, Prelude prelude) {
    return prelude.list(List.copyOf(places), List.of());
  }
}
