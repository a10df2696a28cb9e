package dev.wharfinger.benchmarks;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Counts bytes of text, so that results are known for each byte. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class ByteCounter {
  /** The bytes of this iteration; JMH reads it, and sets it back. */
  public long bytes;

  /** Called by JMH. */
  public ByteCounter() {}
}
