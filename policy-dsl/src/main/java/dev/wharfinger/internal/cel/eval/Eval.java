package dev.wharfinger.internal.cel.eval;

import org.jspecify.annotations.Nullable;

/** An expression that can be evaluated. Immutable; all that changes is in the frame. */
public abstract class Eval {

  /**
   * Evaluates.
   *
   * @return the value; null for CEL's null; a {@link dev.wharfinger.type.Fault} or {@link
   *     dev.wharfinger.type.Unknown} where there is none
   */
  public abstract @Nullable Object eval(Frame frame);

  /**
   * Evaluates what is mostly an int.
   *
   * @return {@link Frame#INT} if {@link Frame#number} is the value, else the same as {@link #eval}
   */
  @Nullable Object number(Frame frame) {
    Object value = eval(frame);
    return value instanceof Long number ? frame.apply(number) : value;
  }
}
