package dev.wharfinger.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Tells how long the measuring thread really ran for something that is done once. There {@link
 * ThreadTime} would count what the thread did before.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class ProcessorTime {
  /** Nanoseconds; JMH reads it, and sets it back. */
  public long nanoseconds;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  /** Called by JMH. */
  public ProcessorTime() {}

  /** Does something, and counts the time. */
  <T> T count(Supplier<T> work) {
    long start = threads.getCurrentThreadCpuTime();
    T result = work.get();
    nanoseconds += threads.getCurrentThreadCpuTime() - start;
    return result;
  }
}
