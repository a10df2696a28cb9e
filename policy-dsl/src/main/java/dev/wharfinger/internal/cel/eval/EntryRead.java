package dev.wharfinger.internal.cel.eval;

import org.jspecify.annotations.Nullable;

/** {@code operand[key]}: what is there, or what it means that nothing is. */
public final class EntryRead extends Eval {
  private final Eval operand;
  private final Eval key;

  public EntryRead(Eval operand, Eval key) {
    this.operand = operand;
    this.key = key;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object container = operand.eval(frame);
    Object at = key.eval(frame);
    return NoValue.is(container) || NoValue.is(at)
        ? NoValue.of(container, at)
        : Entries.read(frame, container, at);
  }
}
