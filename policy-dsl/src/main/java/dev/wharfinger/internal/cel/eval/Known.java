package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.type.Fault;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Unknown;
import org.jspecify.annotations.Nullable;

/** {@code known(operand)}: false for what is unknown, and for a list that may lack elements. */
public final class Known extends Eval {
  private final Eval operand;

  public Known(Eval operand) {
    this.operand = operand;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object value = operand.eval(frame);
    return value instanceof Fault
        ? value
        : !(value instanceof Unknown || value instanceof OpenList);
  }
}
