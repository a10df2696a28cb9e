package dev.wharfinger.internal.cel.eval;

import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** How often an expression had which value. Thread-safe. */
public final class Tally {
  private final LongAdder wasTrue = new LongAdder();
  private final LongAdder wasFalse = new LongAdder();
  private final LongAdder others = new LongAdder();

  /** Counts a result: a bool, or anything else. */
  public void count(@Nullable Object result) {
    (Boolean.TRUE.equals(result) ? wasTrue : Boolean.FALSE.equals(result) ? wasFalse : others)
        .increment();
  }

  /** Whether the result was this one at least once. */
  public boolean was(boolean result) {
    return (result ? wasTrue : wasFalse).sum() > 0;
  }

  /** Whether there was a result at all, though it be that there is no value. */
  public boolean isReached() {
    return wasTrue.sum() + wasFalse.sum() + others.sum() > 0;
  }
}
