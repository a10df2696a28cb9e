package dev.wharfinger.examples.cli.shell;

import dev.wharfinger.resource.Progress;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A line on the terminal that tells those who wait how far the work is. It appears when the work
 * takes long, writes over itself, and is gone when it is closed.
 */
public final class ProgressLine implements AutoCloseable {
  private static final long PATIENCE = Duration.ofMillis(500).toNanos();
  private static final long INTERVAL = Duration.ofMillis(100).toNanos();
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream terminal;
  private final LongSupplier clock;
  private boolean begun;
  private boolean visible;
  private long next;

  /**
   * Creates a line that does not show yet.
   *
   * @param terminal what is written to; that it cannot be is no reason to stop the work
   * @param clock the time in nanoseconds, from any moment on
   */
  public ProgressLine(OutputStream terminal, LongSupplier clock) {
    this.terminal = new PrintStream(terminal, true, StandardCharsets.UTF_8);
    this.clock = clock;
  }

  /** A line that shows only where somebody sees it. */
  public static ProgressLine of(
      OutputStream err, boolean isTerminal, Map<String, String> environment) {
    boolean seen = isSeen(isTerminal, environment);
    return new ProgressLine(seen ? err : OutputStream.nullOutputStream(), System::nanoTime);
  }

  /**
   * Whether what is written is a terminal that knows how to clear a line, with people before it.
   */
  public static boolean isSeen(boolean isTerminal, Map<String, String> environment) {
    return isTerminal
        && !environment.containsKey("CI")
        && !environment.getOrDefault("TERM", "dumb").equals("dumb");
  }

  /**
   * Hears of one part of the work.
   *
   * @param what what is done with what, as in {@code "reading files"}
   */
  public Progress of(String what) {
    return (done, total) -> show(what, done, total);
  }

  private void show(String what, int done, int total) {
    long now = clock.getAsLong();
    if (!begun) {
      begun = true;
      next = now + PATIENCE;
    }
    if (now - next >= 0) {
      next = now + INTERVAL;
      visible = true;
      terminal.print(CLEAR + what + ": " + done + " of " + total);
      terminal.flush();
    }
  }

  /** Leaves the terminal as it was before the line. */
  @Override
  public void close() {
    if (visible) {
      visible = false;
      terminal.print(CLEAR);
      terminal.flush();
    }
  }
}
