package dev.wharfinger.compiler;

import dev.wharfinger.AdmissionRequest;
import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Policy;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.internal.reload.FolderState;
import dev.wharfinger.internal.reload.Generation;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.type.Catalog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Policies that are compiled anew when their files change, while those before serve until that has
 * succeeded. It stands wherever a policy set does; thread-safe.
 *
 * <pre>{@code
 * ReloadingPolicies policies =
 *     ReloadingPolicies.of(
 *         List.of(folder),
 *         javaScript ->
 *             PolicyCompiler.create()
 *                 .add(PolicySource.of(folder))
 *                 .javaScript(javaScript)
 *                 .compile(),
 *         listener);
 * policies.pollEvery(Duration.ofSeconds(10));
 * AdmissionController controller = AdmissionController.of(policies).build();
 * }</pre>
 *
 * <p>An evaluation goes on with the policies that it began with. Policies in JavaScript have a
 * runtime of their own each time, which is closed when others serve and the last evaluation in it
 * is over; whoever wants to limit what they take adds another {@link JavaScriptRuntime}, and closes
 * that after this.
 *
 * <p>Files are looked at when {@link #poll} says so: at their names, sizes, times, what links lead
 * to, and what the file system knows them by. The notices of operating systems miss what happens on
 * network shares, and with ConfigMaps, which are swapped as a whole by a link. A file that is
 * changed in place in the same moment and to the same length goes unseen.
 */
public final class ReloadingPolicies implements PolicySet, AutoCloseable {
  private final List<Path> paths;
  private final Function<JavaScriptRuntime, PolicySet> compile;
  private final Listener listener;
  private final Object polling = new Object();
  private FolderState seen;
  private volatile @Nullable Generation current;
  private @Nullable ScheduledExecutorService thread;

  private ReloadingPolicies(
      List<Path> paths, Function<JavaScriptRuntime, PolicySet> compile, Listener listener) {
    this.paths = List.copyOf(paths);
    this.compile = compile;
    this.listener = listener;
    this.seen = FolderState.of(paths);
    this.current = compile();
  }

  /** Hears what becomes of changes, on the thread that looks for them. */
  public interface Listener {

    /**
     * Other policies serve from now on.
     *
     * @param policies describes them; use {@link ReloadingPolicies} to judge
     */
    void reloaded(List<Policy> policies);

    /**
     * The files have changed, and those before serve on.
     *
     * @param reason a {@link CompilationException} with its diagnostics, or what else was thrown
     */
    void refused(RuntimeException reason);
  }

  /**
   * Compiles the policies for the first time. Nothing happens by itself after that: see {@link
   * #poll} and {@link #pollEvery}.
   *
   * @param paths the files and folders to look at
   * @param compile makes the policies, each time anew; the runtime is for those in JavaScript, and
   *     starts if there are any
   * @param listener hears of all times but the first
   * @throws CompilationException if anything is wrong with them now
   */
  public static ReloadingPolicies of(
      List<Path> paths, Function<JavaScriptRuntime, PolicySet> compile, Listener listener) {
    return new ReloadingPolicies(
        paths, Objects.requireNonNull(compile), Objects.requireNonNull(listener));
  }

  /**
   * Looks at the files, and compiles the policies if they have changed since they were last
   * compiled, whether that succeeded or not.
   *
   * @return whether other policies serve now
   */
  public boolean poll() {
    synchronized (polling) {
      FolderState now = FolderState.of(paths);
      if (current == null || now.equals(seen)) {
        return false;
      }
      Generation next;
      try {
        next = compile();
      } catch (RuntimeException e) {
        return refuse(e, now);
      }
      return replace(next, now);
    }
  }

  /**
   * Polls on a thread of its own, which does not keep the process alive, until this is closed.
   *
   * @param interval from the end of one time to the beginning of the next
   * @throws IllegalStateException if there is such a thread already, or if this is closed
   */
  public void pollEvery(Duration interval) {
    synchronized (polling) {
      if (thread != null || current == null) {
        throw new IllegalStateException("the policies are polled already, or closed");
      }
      thread = Executors.newSingleThreadScheduledExecutor(ReloadingPolicies::daemon);
      long nanos = interval.toNanos();
      ScheduledFuture<?> unused =
          thread.scheduleWithFixedDelay(this::pollOnThread, nanos, nanos, TimeUnit.NANOSECONDS);
    }
  }

  @Override
  public List<Policy> policies() {
    return use(PolicySet::policies);
  }

  @Override
  public Catalog catalog() {
    return use(PolicySet::catalog);
  }

  @Override
  public boolean needsWholeSet() {
    return use(PolicySet::needsWholeSet);
  }

  @Override
  public Map<String, String> unanswered() {
    return use(PolicySet::unanswered);
  }

  @Override
  public Report evaluate(ResourceSet resources, EvaluationOptions options) {
    return use(policies -> policies.evaluate(resources, options));
  }

  @Override
  public Report review(AdmissionRequest request, ResourceSet context, EvaluationOptions options) {
    return use(policies -> policies.review(request, context, options));
  }

  @Override
  public AdmissionRequest mutated(
      AdmissionRequest request, ResourceSet context, EvaluationOptions options) {
    return use(policies -> policies.mutated(request, context, options));
  }

  /**
   * Does something with the policies that serve now, all of it with the same ones. Policies in
   * JavaScript are not to be used after it.
   *
   * @param work does not return null
   * @throws IllegalStateException if this is closed
   */
  public <T> T use(Function<PolicySet, T> work) {
    while (true) {
      Generation generation = current;
      if (generation == null) {
        throw new IllegalStateException("the policies are closed");
      }
      Optional<T> result = generation.use(work);
      if (result.isPresent()) {
        return result.get();
      }
    }
  }

  /**
   * Looks at files no more, and lets no evaluation begin; those that are under way go on to their
   * end. A second call does nothing.
   */
  @Override
  public void close() {
    synchronized (polling) {
      if (thread != null) {
        thread.shutdown();
      }
      Generation last = current;
      current = null;
      if (last != null) {
        last.retire();
      }
    }
  }

  /** What was compiled while files changed may be of two states, so it is compiled once more. */
  private boolean replace(Generation next, FolderState compiled) {
    if (!FolderState.of(paths).equals(compiled)) {
      next.retire();
      return false;
    }
    Generation before = Objects.requireNonNull(current);
    seen = compiled;
    current = next;
    before.retire();
    listener.reloaded(next.use(PolicySet::policies).orElseThrow());
    return true;
  }

  private boolean refuse(RuntimeException reason, FolderState compiled) {
    if (FolderState.of(paths).equals(compiled)) {
      seen = compiled;
      listener.refused(reason);
    }
    return false;
  }

  private Generation compile() {
    JavaScriptRuntime javaScript = JavaScriptRuntime.create();
    try {
      return new Generation(compile.apply(javaScript), javaScript::close);
    } catch (RuntimeException | Error e) {
      javaScript.close();
      throw e;
    }
  }

  /** What a listener throws is nothing to end the polling for. */
  private void pollOnThread() {
    try {
      poll();
    } catch (RuntimeException e) {
      Thread polled = Thread.currentThread();
      polled.getUncaughtExceptionHandler().uncaughtException(polled, e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "wharfinger-reload");
    thread.setDaemon(true);
    return thread;
  }
}
