package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.type.Function;
import org.jspecify.annotations.Nullable;

/** A call with one argument. */
public final class UnaryCall extends Eval {
  private final Function.UnaryBody body;
  private final Eval argument;
  private final boolean sized;

  /**
   * Creates the call.
   *
   * @param sized whether the sizes of the argument and the result cost steps
   */
  public UnaryCall(Function.UnaryBody body, Eval argument, boolean sized) {
    this.body = body;
    this.argument = argument;
    this.sized = sized;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object value = argument.eval(frame);
    Object missing = Arguments.undecided(null, value);
    if (missing != null) {
      return missing;
    }
    return sized ? apply(frame, value) : body.apply(frame.context(), value);
  }

  private @Nullable Object apply(Frame frame, @Nullable Object value) {
    long steps = Sizes.of(value);
    if (steps > 0 && !frame.step(steps)) {
      return frame.failure();
    }
    Object result = body.apply(frame.context(), value);
    long made = Sizes.of(result);
    return made > 0 && !frame.step(made) ? frame.failure() : result;
  }
}
