package dev.wharfinger.internal.cel.plan;

import static org.assertj.core.api.Assertions.fail;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Runs what is hostile on a thread with less of a stack than usual, and does not wait for long. */
final class SmallThread {
  private static final long STACK = 768 << 10;
  private static final int SECONDS = 20;

  private SmallThread() {}

  static <T> Optional<T> run(String name, Callable<? extends @Nullable T> work) {
    FutureTask<@Nullable T> task = new FutureTask<>(work::call);
    Thread thread = new Thread(null, task, name, STACK);
    thread.setDaemon(true);
    thread.start();
    try {
      return Optional.ofNullable(task.get(SECONDS, TimeUnit.SECONDS));
    } catch (TimeoutException e) {
      return fail("%s takes more than %d seconds", name, SECONDS);
    } catch (ExecutionException e) {
      return fail(name + " fails", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return fail("interrupted", e);
    }
  }
}
