package dev.wharfinger.internal.cel.eval;

import org.jspecify.annotations.Nullable;

/** A field of what an expression yields. */
public final class FieldRead extends Eval {
  private final Eval operand;
  private final Members field;

  public FieldRead(Eval operand, Members field) {
    this.operand = operand;
    this.field = field;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    return field.read(operand.eval(frame));
  }
}
