package dev.wharfinger.internal.cel.eval;

import org.jspecify.annotations.Nullable;

/** {@code has(operand.key)} where the operand is a map, or of a type that shows at run time. */
public final class EntryPresence extends Eval {
  private final Eval operand;
  private final Eval key;

  public EntryPresence(Eval operand, Eval key) {
    this.operand = operand;
    this.key = key;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object container = operand.eval(frame);
    Object at = key.eval(frame);
    return NoValue.is(container) || NoValue.is(at)
        ? NoValue.of(container, at)
        : Entries.has(frame, container, at);
  }
}
