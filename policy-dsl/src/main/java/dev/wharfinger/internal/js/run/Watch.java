package dev.wharfinger.internal.js.run;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Stops scripts that take too long. A thread of its own looks at those that run, if any do. */
final class Watch implements AutoCloseable {
  private static final long INTERVAL_NANOS = 10_000_000;

  private final List<ScriptContext> watched = new CopyOnWriteArrayList<>();
  private volatile @Nullable Thread thread;
  private volatile boolean parked;
  private volatile boolean closed;

  /** Adds a context to those that are looked at. */
  void add(ScriptContext context) {
    watched.add(context);
    start();
  }

  void remove(ScriptContext context) {
    watched.remove(context);
  }

  private synchronized void start() {
    if (thread == null && !closed) {
      Thread started = new Thread(this::look, "wharfinger-script-watch");
      started.setDaemon(true);
      thread = started;
      started.start();
    }
  }

  /** Tells that a script begins. */
  void begin() {
    if (parked) {
      LockSupport.unpark(thread);
    }
  }

  private void look() {
    while (!closed) {
      try {
        watch();
      } catch (OutOfMemoryError e) {
        Thread.onSpinWait(); // a script has taken all there is: nobody else would stop it
      }
    }
  }

  private void watch() {
    boolean running = false;
    for (ScriptContext context : watched) {
      running |= context.stopIfOverdue();
    }
    if (running) {
      LockSupport.parkNanos(this, INTERVAL_NANOS);
    } else {
      rest();
    }
  }

  /** Waits until a script begins. */
  private void rest() {
    parked = true;
    if (watched.stream().noneMatch(ScriptContext::isRunning) && !closed) {
      LockSupport.park(this);
    }
    parked = false;
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
  }
}
