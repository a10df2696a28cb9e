package dev.wharfinger.internal.cel.eval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code left + right}. Joining costs steps, so that names for doubled texts and lists cannot fill
 * the memory.
 */
public final class Addition extends Eval {
  private static final int CHARS_A_STEP = 64;

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
    long steps = steps(a) + steps(b);
    return steps > 0 && !frame.step(steps) ? frame.failure() : Arithmetic.add(a, b);
  }

  private static long steps(@Nullable Object operand) {
    if (operand instanceof String text) {
      return text.length() / CHARS_A_STEP;
    }
    if (operand instanceof List<?> list) {
      return list.size();
    }
    return operand instanceof byte[] bytes ? bytes.length / CHARS_A_STEP : 0;
  }
}
