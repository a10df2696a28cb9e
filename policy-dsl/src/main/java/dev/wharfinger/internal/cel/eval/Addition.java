package dev.wharfinger.internal.cel.eval;

import org.jspecify.annotations.Nullable;

/**
 * {@code left + right}. Joining costs steps, so that names for doubled texts and lists cannot fill
 * the memory.
 */
public final class Addition extends Eval {
  private final Eval left;
  private final Eval right;

  public Addition(Eval left, Eval right) {
    this.left = left;
    this.right = right;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object a = left.eval(frame);
    Object b = right.eval(frame);
    if (NoValue.is(a) || NoValue.is(b)) {
      return NoValue.of(a, b);
    }
    long steps = Sizes.of(a) + Sizes.of(b);
    return steps > 0 && !frame.step(steps) ? frame.failure() : Arithmetic.add(frame, a, b);
  }
}
