package dev.wharfinger.internal.cel.eval;

import org.jspecify.annotations.Nullable;

/**
 * {@code left + right}. Joining costs steps, so that names for doubled texts and lists cannot fill
 * the memory.
 */
public final class Addition extends IntOperation {
  public Addition(Eval left, Eval right) {
    super(left, right);
  }

  @Override
  Object ofInts(long first, long second, Frame frame) {
    return IntArithmetic.add(first, second, frame);
  }

  @Override
  Object ofValues(@Nullable Object first, @Nullable Object second, Frame frame) {
    long steps = Sizes.of(first) + Sizes.of(second);
    return steps > 0 && !frame.step(steps) ? frame.failure() : Arithmetic.add(frame, first, second);
  }
}
