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
import dev.wharfinger.type.Scalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Checks policies in JavaScript against the types and functions of a catalog. */
public final class ScriptChecker {
  private final Catalog catalog;
  private final ScriptMembers functions;
  private final Scope globals;

  public ScriptChecker(Catalog catalog) {
    this.catalog = catalog;
    this.functions = ScriptMembers.of(catalog);
    this.globals = Globals.scope(functions);
  }

  /**
   * Checks a policy.
   *
   * @param severity what reports say of it
   * @return empty if it looks at a type that there is not, which is told
   */
  public Optional<CheckedScript> check(
      ScriptFile file, ParamBinder.Params params, Severity severity, Consumer<PolicyProblem> sink) {
    Problems problems = new Problems(file.declaration().source(), sink);
    Optional<MatchTypes> types = MatchTypes.resolve(file.declaration().match(), catalog, problems);
    types.ifPresent(found -> modules(file, found, sink));
    return types.map(
        found ->
            new CheckedScript(
                file,
                file.declaration().about(severity).lacking(params.missing()),
                found.subjects(),
                params.values(),
                idle(params),
                needsWholeSet(file)));
  }

  private void modules(ScriptFile file, MatchTypes types, Consumer<PolicyProblem> sink) {
    Map<Integer, List<Shape>> given =
        Map.of(
            file.check().start(),
            List.of(Members.of(types.self()), context(file.declaration(), types)));
    for (Module module : file.graph().modules()) {
      Members members = new Members(functions, new Told(new Problems(module.source(), sink)));
      boolean isMain = module.equals(file.graph().main());
      BlindReads blindReads =
          new BlindReads(members.told(), module.program(), file.declaration().view());
      new ModuleCheck(members, new Catalogue(catalog), blindReads, isMain ? given : Map.of())
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
  private boolean needsWholeSet(ScriptFile file) {
    return file.graph().modules().stream().map(Module::program).anyMatch(this::asksForOthers);
  }

  private boolean asksForOthers(Tree tree) {
    if (functions.asksForOthers(tree.is("Identifier") ? tree.text("name") : tree.text("value"))) {
      return true;
    }
    boolean[] found = {false};
    tree.forEach(part -> found[0] |= asksForOthers(part));
    return found[0];
  }
}
