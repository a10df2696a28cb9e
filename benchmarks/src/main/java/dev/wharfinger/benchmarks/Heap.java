package dev.wharfinger.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Tells what is in use when a benchmark that runs once is done, with all that it has made. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class Heap {
  /** Bytes; JMH reads it, and sets it back. */
  public long heap;

  private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();

  /** Called by JMH. */
  public Heap() {}

  /** Collects what is garbage, and measures the rest. */
  void measure() {
    memory.gc();
    heap = memory.getHeapMemoryUsage().getUsed();
  }
}
