package dev.wharfinger.internal.cel.eval;

import org.jspecify.annotations.Nullable;

/** {@code !operand}. */
public final class Not extends Eval {
  private final Eval operand;

  public Not(Eval operand) {
    this.operand = operand;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object truth = Truth.of(operand.eval(frame));
    return truth instanceof Boolean bool ? !bool : truth;
  }
}
