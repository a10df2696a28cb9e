package dev.wharfinger.internal.cel.eval;

import org.jspecify.annotations.Nullable;

/** {@code -operand}. */
public final class Negate extends Eval {
  private final Eval operand;

  public Negate(Eval operand) {
    this.operand = operand;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object value = operand.eval(frame);
    return value != null && NoValue.is(value) ? NoValue.of(value) : Arithmetic.negate(value);
  }
}
