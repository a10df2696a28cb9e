package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.type.Function;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call with any number of arguments. */
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
    for (int i = 0; i < values.length; i++) {
      values[i] = arguments[i].eval(frame);
      undecided = Arguments.undecided(undecided, values[i]);
    }
    return undecided == null ? body.call(frame.context(), values) : undecided;
  }
}
