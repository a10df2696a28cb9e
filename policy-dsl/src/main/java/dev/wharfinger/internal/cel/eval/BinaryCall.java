package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.type.Function;
import org.jspecify.annotations.Nullable;

/** A call with two arguments. */
public final class BinaryCall extends Eval {
  private final Function.BinaryBody body;
  private final Eval first;
  private final Eval second;

  public BinaryCall(Function.BinaryBody body, Eval first, Eval second) {
    this.body = body;
    this.first = first;
    this.second = second;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object a = first.eval(frame);
    Object b = second.eval(frame);
    Object missing = Arguments.undecided(Arguments.undecided(null, a), b);
    return missing == null ? body.apply(frame.context(), a, b) : missing;
  }
}
