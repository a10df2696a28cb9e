package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.type.Function;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call with any number of arguments. Their sizes and that of the result cost steps, so that a
 * short expression neither goes through long lists and texts again and again nor fills the memory.
 */
public final class Call extends Eval {
  private final Function.Body body;
  private final Eval[] arguments;

  public Call(Function.Body body, List<Eval> arguments) {
    this.body = body;
    this.arguments = arguments.toArray(Eval[]::new);
  }

  @Override
  @SuppressWarnings("NullAway") // does not see that elements are nullable in the class file of Body
  public @Nullable Object eval(Frame frame) {
    @Nullable Object[] values = new Object[arguments.length];
    Object undecided = null;
    long steps = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = arguments[i].eval(frame);
      undecided = Arguments.undecided(undecided, values[i]);
      steps += Sizes.of(values[i]);
    }
    if (undecided != null) {
      return undecided;
    }
    if (steps > 0 && !frame.step(steps)) {
      return frame.failure();
    }
    Object result = body.call(frame.context(), values);
    long made = Sizes.of(result);
    return made > 0 && !frame.step(made) ? frame.failure() : result;
  }
}
