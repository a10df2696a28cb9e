package dev.wharfinger.internal.cel.eval;

import org.jspecify.annotations.Nullable;

/** A variable of the policy: evaluated by whoever reads it first, then kept in the frame. */
public final class VariableRead extends Eval {
  private final int slot;
  private final Eval definition;

  public VariableRead(int slot, Eval definition) {
    this.slot = slot;
    this.definition = definition;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object value = frame.get(slot);
    if (value == Frame.UNEVALUATED) {
      value = definition.eval(frame);
      frame.set(slot, value);
    }
    return value;
  }
}
