package dev.wharfinger.internal.js;

import dev.wharfinger.Severity;
import dev.wharfinger.internal.engine.PolicyGroup;
import dev.wharfinger.internal.js.check.CheckedScript;
import dev.wharfinger.internal.js.check.ScriptChecker;
import dev.wharfinger.internal.js.module.ScriptFile;
import dev.wharfinger.internal.js.run.ScriptEngine;
import dev.wharfinger.internal.js.run.ScriptRuntime;
import dev.wharfinger.internal.js.run.ScriptSubjects;
import dev.wharfinger.internal.policy.check.CheckedPolicies;
import dev.wharfinger.internal.policy.check.ParamBinder;
import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.policy.file.PolicyText;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.type.Catalog;
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
  private final CheckedPolicies<ScriptFile, CheckedScript> policies;

  /**
   * Starts without policies.
   *
   * @param runtime what runs them; null if the embedder gave none
   */
  public ScriptPolicies(@Nullable ScriptRuntime runtime, Catalog catalog) {
    this.runtime = runtime;
    this.policies = new CheckedPolicies<>(catalog, types -> new ScriptChecker(types)::check);
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
  public void add(
      ScriptFile file, ParamBinder.Params params, Severity severity, Consumer<PolicyProblem> sink) {
    policies.add(file, params, severity, sink);
  }

  /**
   * The policies for a catalog, which may have more kinds.
   *
   * @param first the number of the first policy
   * @return none if there are none
   */
  public List<PolicyGroup> subjects(Catalog types, int first) {
    List<CheckedScript> checked = policies.of(types);
    return checked.isEmpty()
        ? List.of()
        : List.of(new ScriptSubjects(engine().orElseThrow(), checked, types, first));
  }
}
