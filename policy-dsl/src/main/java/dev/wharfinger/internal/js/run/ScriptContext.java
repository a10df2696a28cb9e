package dev.wharfinger.internal.js.run;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.EvaluationContext.Index;
import dev.wharfinger.type.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.TimeoutException;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** A context in which scripts run, one at a time. */
final class ScriptContext {
  /** Lives as long as what is computed from a resource set. */
  private static final Index<Object> SET = resources -> new Object();

  /** Code of the host cannot be stopped; others that are late must not wait for it. */
  private static final Duration PATIENCE = Duration.ofMillis(100);

  private final Context context;
  private final ScriptLimits limits;
  private final Watch watch;
  private final Host host = new Host();
  private final Prelude prelude;
  private final Map<Catalog, ScriptTypes> types = new WeakHashMap<>();
  private final Map<Object, Values> values = new WeakHashMap<>();
  private final Map<Script, Prepared> scripts = new WeakHashMap<>();
  private boolean dead;

  /** Held while a script is begun, ended or stopped, so that no other than the late one is. */
  private final Object turn = new Object();

  private boolean running;
  private long begun;
  private @Nullable EvaluationContext evaluation;
  private @Nullable Fault stopped;

  ScriptContext(Context context, ScriptLimits limits, Watch watch) {
    this.context = context;
    this.limits = limits;
    this.watch = watch;
    this.prelude = new Prelude(context, host.functions());
    watch.add(this);
  }

  /** What a policy has in a context. */
  private record Prepared(Value policy, Value modules, Value imports, Value policyContext) {}

  /** Lets a policy judge a subject. */
  ScriptResult run(
      Script script, ObjectNode subject, ObjectNode resource, EvaluationContext newEvaluation) {
    Values all = values(newEvaluation);
    host.enter(new Host.Run(all, resource, newEvaluation));
    boolean judging = false;
    begin(newEvaluation);
    try {
      context.resetLimits();
      Prepared prepared = prepared(script, all);
      judging = true;
      Value reports =
          prelude.run(
              prepared.policy(),
              prepared.modules(),
              prepared.imports(),
              prepared.policyContext(),
              all.object(subject));
      Object trouble = host.trouble().map(Trouble::value).orElse(null);
      return reports.isNull() && trouble == null
          ? ScriptResult.NOTHING
          : new ScriptResult(reports(reports, script), reports.isNull() ? trouble : null);
    } catch (PolyglotException e) {
      return failed(script, judging, e);
    } catch (IllegalStateException e) {
      dead = true; // closed by another thread meanwhile
      return new ScriptResult(List.of(), ScriptFaults.CLOSED);
    } finally {
      dead |= host.isOutOfStack();
      end();
      host.leave();
    }
  }

  /** The objects of the resource set that is judged. */
  private Values values(EvaluationContext asked) {
    Object set = asked.index(SET);
    Values known = values.get(set);
    if (known == null) {
      ScriptTypes ofCatalog =
          types.computeIfAbsent(asked.catalog(), catalog -> new ScriptTypes(prelude, catalog));
      known = new Values(prelude, ofCatalog);
      values.put(set, known);
    }
    return known;
  }

  private Prepared prepared(Script script, Values all) {
    Prepared known = scripts.get(script);
    if (known == null) {
      known =
          new Prepared(
              script.policy(context, all.functions()),
              script.modules(context, all.functions(), prelude),
              script.imports(prelude),
              prelude.context(all.record("params", script.params())));
      scripts.put(script, known);
      context.resetLimits(); // what is done but once counts for no subject
    }
    return known;
  }

  /**
   * What came of a run that did not end well.
   *
   * @param judging whether the policy ran at all; what is reported is of another one otherwise
   */
  private ScriptResult failed(Script script, boolean judging, PolyglotException e) {
    Fault stop = stopped;
    dead = e.isCancelled() || e.isResourceExhausted();
    if (stop != null && (e.isInterrupted() || e.isCancelled())) {
      return new ScriptResult(List.of(), stop);
    }
    if (dead || e.isInternalError()) {
      return new ScriptResult(List.of(), ScriptFaults.ofEnd(e, limits));
    }
    List<ScriptReport> reports = judging ? reportsSoFar(script) : List.of();
    Object value = host.trouble().map(Trouble::value).orElseGet(() -> ScriptFaults.thrown(e));
    Object located = ScriptFaults.located(value, e, script);
    boolean told = !reports.isEmpty() && !(located instanceof Fault);
    return new ScriptResult(reports, told ? null : located);
  }

  /** What was reported; nothing if the script is stopped, or has come to a limit, right now. */
  private List<ScriptReport> reportsSoFar(Script script) {
    try {
      return reports(prelude.reports(), script);
    } catch (PolyglotException e) {
      dead = true;
      return List.of();
    }
  }

  private static @Nullable String place(Value stack, Script script) {
    return stack.isString() ? script.place(stack.asString()) : null;
  }

  private List<ScriptReport> reports(Value reports, Script script) {
    List<ScriptReport> all = new ArrayList<>();
    if (!reports.isNull()) {
      for (long i = 0; i < reports.getArraySize(); i++) {
        Value report = reports.getArrayElement(i);
        all.add(
            new ScriptReport(
                text(report.getArrayElement(0)),
                text(report.getArrayElement(1)),
                node(report.getArrayElement(2)),
                text(report.getArrayElement(3)),
                place(report.getArrayElement(4), script)));
      }
    }
    return all;
  }

  private static @Nullable String text(Value value) {
    return value.isNull() ? null : value.asString();
  }

  private static @Nullable ObjectNode node(Value value) {
    return !value.isNull() && value.asHostObject() instanceof ObjectNode node ? node : null;
  }

  private void begin(EvaluationContext newEvaluation) {
    synchronized (turn) {
      running = true;
      begun = System.nanoTime();
      evaluation = newEvaluation;
      stopped = null;
    }
    watch.begin();
  }

  private void end() {
    synchronized (turn) {
      running = false;
      evaluation = null;
      if (stopped != null) {
        Thread.interrupted(); // meant for the script, which may have ended before it took notice
      }
    }
  }

  boolean isRunning() {
    synchronized (turn) {
      return running;
    }
  }

  /** Stops the script that runs if it has to end; whether one runs at all. */
  boolean stopIfOverdue() {
    synchronized (turn) {
      Optional<Fault> over = running ? over() : Optional.empty();
      if (over.isPresent()) {
        stopped = over.get();
        try {
          context.interrupt(PATIENCE);
        } catch (TimeoutException e) {
          return true; // asked again in the next round
        }
      }
      return running;
    }
  }

  private Optional<Fault> over() {
    if (System.nanoTime() - begun > limits.time().toNanos()) {
      return Optional.of(new Fault("limit-time", "the policy takes longer than " + limits.time()));
    }
    try {
      return evaluation == null ? Optional.empty() : evaluation.interruption();
    } catch (RuntimeException e) {
      // the application's own code, which may not end the watch over all others
      return Optional.of(new Fault("exception", "whether to go on cannot be told: " + e));
    }
  }

  /** Whether nothing can run here any more. */
  boolean isDead() {
    return dead;
  }

  void close() {
    watch.remove(this);
    context.close(true);
  }
}
