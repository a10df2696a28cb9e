package dev.wharfinger.compiler;

import dev.wharfinger.internal.js.run.ScriptLimits;
import dev.wharfinger.internal.js.run.ScriptRuntime;
import java.time.Duration;

/**
 * What policies in JavaScript run in. It belongs to whoever creates it, may serve any number of
 * compilers and threads, and ends with {@link #close}: from then on its policies have outcome
 * error.
 *
 * <pre>{@code
 * try (JavaScriptRuntime javaScript = JavaScriptRuntime.create()) {
 *   PolicySet policies =
 *       PolicyCompiler.create()
 *           .add(PolicySource.of(Path.of("policies")))
 *           .javaScript(javaScript)
 *           .compile();
 *   Report report = policies.evaluate(ResourceSet.read(Path.of("deploy")));
 * }
 * }</pre>
 *
 * <p>It needs GraalJS, the artifact {@code org.graalvm.polyglot:js-community}, which the library
 * does not bring along; without it every policy in JavaScript is a diagnostic that says so.
 * Policies are fenced in: they reach no file, network, thread, clock nor class, they keep nothing
 * from one subject to the next, and they are stopped when they take too much. But they share the
 * heap with the application, so this is for authors that you trust.
 */
public final class JavaScriptRuntime implements AutoCloseable {
  private final ScriptRuntime runtime;

  private JavaScriptRuntime(ScriptRuntime runtime) {
    this.runtime = runtime;
  }

  /** A runtime with as many contexts as there are processors; it starts when it is needed. */
  public static JavaScriptRuntime create() {
    return builder().build();
  }

  /** Says how much policies may take. */
  public static Builder builder() {
    return new Builder();
  }

  /** How many contexts there are at the moment, in use or kept for later. */
  public int contexts() {
    return runtime.contexts();
  }

  /** Ends everything, also what runs at the moment. A second call does nothing. */
  @Override
  public void close() {
    runtime.close();
  }

  ScriptRuntime runtime() {
    return runtime;
  }

  /** How much policies may take. */
  public static final class Builder {
    private static final long STATEMENTS = 1_000_000;

    private static final Duration TIME = Duration.ofSeconds(5);

    private int contexts = Runtime.getRuntime().availableProcessors();
    private long statements = STATEMENTS;
    private Duration time = TIME;

    private Builder() {}

    /**
     * How many threads may judge at once; others wait. A context takes a few megabytes.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder contexts(int newContexts) {
      check(newContexts > 0, "there must be a context at least");
      this.contexts = newContexts;
      return this;
    }

    /**
     * How many statements a policy may execute for one subject: a million, unless said otherwise.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder statements(long newStatements) {
      check(newStatements > 0, "there must be a statement at least");
      this.statements = newStatements;
      return this;
    }

    /**
     * How long a policy may take for one subject: 5 seconds, unless said otherwise. It stops what
     * the number of statements does not, as a regular expression that goes back and forth.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder time(Duration newTime) {
      check(!newTime.isNegative() && !newTime.isZero(), "the time must be positive");
      this.time = newTime;
      return this;
    }

    /** The runtime. */
    public JavaScriptRuntime build() {
      return new JavaScriptRuntime(new ScriptRuntime(new ScriptLimits(contexts, statements, time)));
    }

    private static void check(boolean holds, String message) {
      if (!holds) {
        throw new IllegalArgumentException(message);
      }
    }
  }
}
