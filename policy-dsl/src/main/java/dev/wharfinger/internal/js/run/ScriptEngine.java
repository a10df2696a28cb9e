package dev.wharfinger.internal.js.run;

import dev.wharfinger.internal.js.syntax.AcornParser;
import dev.wharfinger.internal.js.syntax.ModuleParser;
import dev.wharfinger.internal.js.syntax.Tree;
import dev.wharfinger.internal.raw.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.ResourceLimits;
import org.graalvm.polyglot.Source;
import org.jspecify.annotations.Nullable;

/**
 * The engine that all scripts of a runtime share, and the contexts that they run in: no more than
 * are allowed, each for one thread at a time, kept for whoever comes next.
 */
public final class ScriptEngine implements ModuleParser, AutoCloseable {
  private static final String LANGUAGE = "js";

  private final Engine engine;
  private final ScriptLimits limits;
  private final Semaphore free;
  private final Deque<ScriptContext> idle = new ArrayDeque<>();
  private final List<ScriptContext> all = new ArrayList<>();
  private final Watch watch = new Watch();
  private @Nullable AcornParser parser;
  private boolean closed;

  private ScriptEngine(Engine engine, ScriptLimits limits) {
    this.engine = engine;
    this.limits = limits;
    this.free = new Semaphore(limits.contexts());
  }

  /** Starts an engine; empty if there is the interface of engines and no JavaScript behind it. */
  static Optional<ScriptEngine> start(ScriptLimits limits) {
    try {
      Engine engine =
          Engine.newBuilder(LANGUAGE).option("engine.WarnInterpreterOnly", "false").build();
      return Optional.of(new ScriptEngine(engine, limits));
    } catch (IllegalArgumentException | IllegalStateException e) {
      return Optional.empty(); // no such language, or no language at all
    }
  }

  /** How a context is fenced in. Contexts that share an engine must agree in this. */
  private Context.Builder fenced() {
    return Context.newBuilder(LANGUAGE)
        .engine(engine)
        .allowHostAccess(HostAccess.NONE)
        .allowExperimentalOptions(true)
        .option("js.strict", "true")
        .option("js.disable-eval", "true")
        .option("js.load", "false")
        .option("js.print", "false")
        .option("js.console", "false")
        .option("js.graal-builtin", "false")
        .option("js.polyglot-builtin", "false")
        .option("js.java-package-globals", "false")
        .option("js.atomics", "false")
        .option("js.shared-array-buffer", "false")
        .option("js.intl-402", "false")
        .option("js.regexp-static-result", "false")
        .option("js.string-length-limit", Integer.toString(ScriptLimits.TEXT))
        .option("js.timezone", "UTC")
        .option("js.locale", "en");
  }

  @Override
  public synchronized Tree parse(SourceText source) throws SyntaxException {
    if (closed) {
      throw new SyntaxException("the JavaScript runtime is closed", 0);
    }
    if (parser == null) {
      parser = new AcornParser(fenced().build());
    }
    return parser.parse(source);
  }

  /**
   * Lends a context, which {@link #giveBack} takes. Waits while all are in use.
   *
   * @return empty if the engine is closed
   */
  Optional<ScriptContext> borrow() {
    free.acquireUninterruptibly();
    Optional<ScriptContext> lent = Optional.empty();
    try {
      lent = known().or(this::create);
    } finally {
      if (lent.isEmpty()) {
        free.release();
      }
    }
    return lent;
  }

  private synchronized Optional<ScriptContext> known() {
    return Optional.ofNullable(idle.poll());
  }

  private Optional<ScriptContext> create() {
    if (isClosed()) {
      return Optional.empty();
    }
    ResourceLimits statements =
        ResourceLimits.newBuilder()
            .statementLimit(limits.statements(), ScriptEngine::isOfPolicies)
            .build();
    ScriptContext context =
        new ScriptContext(fenced().resourceLimits(statements).build(), limits, watch);
    if (created(context)) {
      return Optional.of(context);
    }
    context.close();
    return Optional.empty();
  }

  /** Whether statements are counted: what the model costs depends on what others asked before. */
  private static boolean isOfPolicies(Source source) {
    return !source.isInternal();
  }

  /** Whether a new context can be used, since the engine is not closed. */
  private synchronized boolean created(ScriptContext context) {
    return !closed && all.add(context);
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  /** Takes a context back; one that was stopped for good is thrown away. */
  void giveBack(ScriptContext context) {
    if (!kept(context)) {
      context.close();
    }
    free.release();
  }

  private synchronized boolean kept(ScriptContext context) {
    boolean usable = !closed && !context.isDead();
    if (usable) {
      idle.push(context);
    } else {
      all.remove(context);
    }
    return usable;
  }

  /** How many contexts there are, in use or not. */
  public synchronized int contexts() {
    return all.size();
  }

  /**
   * Ends everything, also what runs at the moment. Idempotent.
   *
   * <p>The engine comes last: it holds a lock while it waits for its contexts, and a context that
   * is being made, or that reads its first regular expression, waits for that lock.
   */
  @Override
  public void close() {
    List<ScriptContext> open;
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      open = List.copyOf(all);
      all.clear();
      idle.clear();
    }
    watch.close();
    open.forEach(ScriptContext::close);
    free.acquireUninterruptibly(limits.contexts());
    free.release(limits.contexts());
    engine.close(true);
  }
}
