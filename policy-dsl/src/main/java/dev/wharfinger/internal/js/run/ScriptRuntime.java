package dev.wharfinger.internal.js.run;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An engine that is started when the first module is read, since that takes its time. Mentions
 * nothing of GraalJS, which may be absent.
 */
public final class ScriptRuntime implements AutoCloseable {
  private final ScriptLimits limits;
  private @Nullable ScriptEngine engine;
  private boolean closed;

  public ScriptRuntime(ScriptLimits limits) {
    this.limits = limits;
  }

  /** The engine; empty if the application has no GraalJS. */
  public synchronized Optional<ScriptEngine> engine() {
    if (engine == null) {
      engine = start().orElse(null);
      if (engine != null && closed) {
        engine.close();
      }
    }
    return Optional.ofNullable(engine);
  }

  private Optional<ScriptEngine> start() {
    try {
      return ScriptEngine.start(limits);
    } catch (NoClassDefFoundError e) {
      return Optional.empty();
    }
  }

  /** How many contexts there are, in use or not. */
  public synchronized int contexts() {
    return engine == null ? 0 : engine.contexts();
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (engine != null) {
      engine.close();
    }
  }
}
