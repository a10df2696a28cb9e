package dev.wharfinger.internal.js;

import dev.wharfinger.Severity;
import dev.wharfinger.internal.engine.PolicyGroup;
import dev.wharfinger.internal.js.check.CheckedScript;
import dev.wharfinger.internal.js.check.ScriptChecker;
import dev.wharfinger.internal.js.module.ScriptFile;
import dev.wharfinger.internal.js.run.ScriptEngine;
import dev.wharfinger.internal.js.run.ScriptRuntime;
import dev.wharfinger.internal.js.run.ScriptSubjects;
import dev.wharfinger.internal.policy.check.ParamBinder;
import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.policy.file.PolicyText;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.type.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The policies that are modules of JavaScript. */
public final class ScriptPolicies {
  private static final String GIVE_RUNTIME =
      "give one to the compiler: `PolicyCompiler.javaScript(JavaScriptRuntime.create())`; ";
  private static final String ADD_GRAAL =
      "add the artifact `org.graalvm.polyglot:js-community` (type `pom`) to the application";

  private final @Nullable ScriptRuntime runtime;
  private final Catalog catalog;
  private final List<Accepted> policies = new ArrayList<>();

  /**
   * Starts without policies.
   *
   * @param runtime what runs them; null if the embedder gave none
   */
  public ScriptPolicies(@Nullable ScriptRuntime runtime, Catalog catalog) {
    this.runtime = runtime;
    this.catalog = catalog;
  }

  /** Reads a policy; empty if it cannot be used, which is told, or if it is there for others. */
  public Optional<ScriptFile> read(PolicyText text, Consumer<PolicyProblem> sink) {
    Optional<ScriptEngine> engine = engine();
    if (engine.isEmpty()) {
      new Problems(text.source(), sink)
          .error(
              "no-javascript",
              runtime == null
                  ? "a policy in JavaScript needs a runtime"
                  : "a policy in JavaScript needs GraalJS",
              (runtime == null ? GIVE_RUNTIME : "") + ADD_GRAAL,
              0,
              1);
      return Optional.empty();
    }
    return ScriptFile.read(text, engine.get(), sink);
  }

  private Optional<ScriptEngine> engine() {
    return runtime == null ? Optional.empty() : runtime.engine();
  }

  /** Takes a policy in, if nothing is wrong with it. */
  public void check(
      ScriptFile file, ParamBinder.Params params, Severity severity, Consumer<PolicyProblem> sink) {
    check(file, params, severity, catalog, sink)
        .ifPresent(checked -> policies.add(new Accepted(file, params, severity, checked)));
  }

  private static Optional<CheckedScript> check(
      ScriptFile file,
      ParamBinder.Params params,
      Severity severity,
      Catalog types,
      Consumer<PolicyProblem> sink) {
    List<PolicyProblem> found = new ArrayList<>();
    Optional<CheckedScript> policy = ScriptChecker.check(file, params, severity, types, found::add);
    found.forEach(sink);
    return policy.filter(checked -> found.stream().allMatch(PolicyProblem::warning));
  }

  /**
   * The policies for a catalog, which may have more kinds.
   *
   * @param first the number of the first policy
   * @return none if there are none
   */
  public List<PolicyGroup> subjects(Catalog types, int first) {
    if (policies.isEmpty()) {
      return List.of();
    }
    ScriptEngine engine = engine().orElseThrow();
    List<CheckedScript> checked =
        policies.stream().map(one -> types == catalog ? one.checked() : one.again(types)).toList();
    return List.of(new ScriptSubjects(engine, checked, types, first));
  }

  /** A policy with all that it takes to check it once more. */
  private record Accepted(
      ScriptFile file, ParamBinder.Params params, Severity severity, CheckedScript checked) {

    CheckedScript again(Catalog types) {
      return check(file, params, severity, types, problem -> {}).orElse(checked);
    }
  }
}
