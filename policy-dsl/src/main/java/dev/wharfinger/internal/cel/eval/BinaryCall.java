package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.type.Function;
import org.jspecify.annotations.Nullable;

/** A call with two arguments. */
public final class BinaryCall extends Eval {
  private final Function.BinaryBody body;
  private final Eval first;
  private final Eval second;
  private final boolean sized;

  /**
   * Creates the call.
   *
   * @param sized whether the sizes of the arguments and the result cost steps
   */
  public BinaryCall(Function.BinaryBody body, Eval first, Eval second, boolean sized) {
    this.body = body;
    this.first = first;
    this.second = second;
    this.sized = sized;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object a = first.eval(frame);
    Object b = second.eval(frame);
    Object missing = Arguments.undecided(Arguments.undecided(null, a), b);
    if (missing != null) {
      return missing;
    }
    return sized ? apply(frame, a, b) : body.apply(frame.context(), a, b);
  }

  private @Nullable Object apply(Frame frame, @Nullable Object a, @Nullable Object b) {
    long steps = Sizes.of(a) + Sizes.of(b);
    if (steps > 0 && !frame.step(steps)) {
      return frame.failure();
    }
    Object result = body.apply(frame.context(), a, b);
    long made = Sizes.of(result);
    return made > 0 && !frame.step(made) ? frame.failure() : result;
  }
}
