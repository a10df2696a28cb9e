package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.type.Function;
import org.jspecify.annotations.Nullable;

/** A call with one argument. */
public final class UnaryCall extends Eval {
  private final Function.UnaryBody body;
  private final Eval argument;

  public UnaryCall(Function.UnaryBody body, Eval argument) {
    this.body = body;
    this.argument = argument;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object value = argument.eval(frame);
    Object missing = Arguments.undecided(null, value);
    return missing == null ? body.apply(frame.context(), value) : missing;
  }
}
