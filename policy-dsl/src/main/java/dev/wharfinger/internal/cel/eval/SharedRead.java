package dev.wharfinger.internal.cel.eval;

import org.jspecify.annotations.Nullable;

/**
 * What several policies evaluate: done by the first of them, then kept in the frame. Not kept is
 * that the first had no steps left, which is no matter of the others.
 */
public final class SharedRead extends Eval {
  private final int slot;
  private final Eval definition;

  public SharedRead(int slot, Eval definition) {
    this.slot = slot;
    this.definition = definition;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object value = frame.get(slot);
    if (value == Frame.UNEVALUATED) {
      value = definition.eval(frame);
      if (!Faults.isLimit(value)) {
        frame.set(slot, value);
      }
    }
    return value;
  }
}
