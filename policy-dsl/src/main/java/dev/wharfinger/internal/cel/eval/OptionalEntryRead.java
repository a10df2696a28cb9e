package dev.wharfinger.internal.cel.eval;

import org.jspecify.annotations.Nullable;

/**
 * {@code operand[?key]}: what is there, or {@link Absent#ABSENT}, also where the operand is that.
 */
public final class OptionalEntryRead extends Eval {
  private final Eval operand;
  private final Eval key;

  public OptionalEntryRead(Eval operand, Eval key) {
    this.operand = operand;
    this.key = key;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object container = operand.eval(frame);
    Object at = key.eval(frame);
    if (NoValue.is(container) || NoValue.is(at)) {
      return NoValue.of(container, at);
    }
    return container == Absent.ABSENT ? container : Entries.find(frame, container, at);
  }
}
