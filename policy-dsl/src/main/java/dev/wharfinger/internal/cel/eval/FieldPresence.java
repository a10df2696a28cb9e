package dev.wharfinger.internal.cel.eval;

import org.jspecify.annotations.Nullable;

/** {@code has(operand.field)}. */
public final class FieldPresence extends Eval {
  private final Eval operand;
  private final Members field;

  public FieldPresence(Eval operand, Members field) {
    this.operand = operand;
    this.field = field;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    return field.has(operand.eval(frame));
  }
}
