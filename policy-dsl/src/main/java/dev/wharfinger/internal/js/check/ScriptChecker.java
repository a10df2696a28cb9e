package dev.wharfinger.internal.js.check;

import dev.wharfinger.Severity;
import dev.wharfinger.internal.js.member.ScriptMembers;
import dev.wharfinger.internal.js.module.Module;
import dev.wharfinger.internal.js.module.ScriptFile;
import dev.wharfinger.internal.js.syntax.Tree;
import dev.wharfinger.internal.policy.check.MatchTypes;
import dev.wharfinger.internal.policy.check.ParamBinder;
import dev.wharfinger.internal.policy.file.Declaration;
import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.internal.policy.file.Quoted;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.Scalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Checks policies in JavaScript. */
public final class ScriptChecker {
  private ScriptChecker() {}

  /**
   * Checks a policy.
   *
   * @param severity what reports say of it
   * @return empty if it looks at a type that there is not, which is told
   */
  public static Optional<CheckedScript> check(
      ScriptFile file,
      ParamBinder.Params params,
      Severity severity,
      Catalog catalog,
      Consumer<PolicyProblem> sink) {
    Problems problems = new Problems(file.declaration().source(), sink);
    Optional<MatchTypes> types = MatchTypes.resolve(file.declaration().match(), catalog, problems);
    types.ifPresent(found -> modules(file, found, catalog, sink));
    return types.map(
        found ->
            new CheckedScript(
                file,
                file.declaration().about(severity),
                found.subjects(),
                params.values(),
                idle(params),
                needsWholeSet(file, catalog)));
  }

  private static void modules(
      ScriptFile file, MatchTypes types, Catalog catalog, Consumer<PolicyProblem> sink) {
    ScriptMembers functions = ScriptMembers.of(catalog);
    Scope globals = Globals.scope(functions);
    Map<Integer, List<Shape>> given =
        Map.of(
            file.check().start(),
            List.of(Members.of(types.self()), context(file.declaration(), types)));
    for (Module module : file.graph().modules()) {
      Members members = new Members(functions, new Told(new Problems(module.source(), sink)));
      boolean isMain = module.equals(file.graph().main());
      new ModuleCheck(members, new Catalogue(catalog), isMain ? given : Map.of())
          .check(module.program(), globals);
    }
  }

  private static Shape context(Declaration declaration, MatchTypes types) {
    Map<String, Shape> params = new HashMap<>();
    declaration
        .params()
        .forEach(param -> params.put(param.name().value(), Members.of(param.type().type())));
    Shape object = Members.of(types.object());
    return new Shape.Having(
        "context",
        Map.of(
            "report", new Shape.Report(),
            "params", new Shape.Having("params", params),
            "object", object,
            "old", object,
            "kubernetesVersion", new Shape.Of(Scalar.VERSION)));
  }

  private static Optional<String> idle(ParamBinder.Params params) {
    return params.missing().isEmpty()
        ? Optional.empty()
        : Optional.of("no value for " + Quoted.list(params.missing()));
  }

  /** Whether a name occurs under which something is asked of other resources. */
  private static boolean needsWholeSet(ScriptFile file, Catalog catalog) {
    Set<String> asking =
        catalog.functionNames().stream()
            .filter(name -> catalog.functions(name).stream().anyMatch(Function::wholeSet))
            .collect(Collectors.toSet());
    asking.add("resources");
    return file.graph().modules().stream()
        .map(Module::program)
        .anyMatch(program -> mentions(program, asking));
  }

  private static boolean mentions(Tree tree, Set<String> names) {
    if (tree.is("Identifier") && names.contains(tree.text("name"))) {
      return true;
    }
    boolean[] found = {false};
    tree.forEach(part -> found[0] |= mentions(part, names));
    return found[0];
  }
}
