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
import org.graalvm.polyglot.PolyglotException;
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
    synchronized (this) {
      ScriptContext known = idle.poll();
      if (known != null) {
        return Optional.of(known);
      }
    }
    return create();
  }

  private Optional<ScriptContext> create() {
    ScriptContext context = null;
    try {
      ResourceLimits statements =
          ResourceLimits.newBuilder()
              .statementLimit(limits.statements(), ScriptEngine::isOfPolicies)
              .build();
      context = new ScriptContext(fenced().resourceLimits(statements).build(), limits, watch);
    } catch (IllegalStateException | PolyglotException e) {
      if (!isClosed()) {
        throw e;
      }
    } finally {
      if (context == null) {
        free.release();
      } else {
        created(context);
      }
    }
    return Optional.ofNullable(context);
  }

  /** Whether statements are counted: what the model costs depends on what others asked before. */
  private static boolean isOfPolicies(Source source) {
    return !source.isInternal();
  }

  private synchronized void created(ScriptContext context) {
    all.add(context);
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  /** Takes a context back; one that was stopped for good is thrown away. */
  void giveBack(ScriptContext context) {
    synchronized (this) {
      if (closed || context.isDead()) {
        all.remove(context);
        context.close();
      } else {
        idle.push(context);
      }
    }
    free.release();
  }

  /** How many contexts there are, in use or not. */
  public synchronized int contexts() {
    return all.size();
  }

  /** Ends everything, also what runs at the moment. Idempotent. */
  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      all.removeAll(idle);
      idle.clear();
    }
    watch.close();
    engine.close(true);
  }
}
