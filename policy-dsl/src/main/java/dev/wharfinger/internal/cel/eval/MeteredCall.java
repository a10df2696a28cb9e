package dev.wharfinger.internal.cel.eval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call of a function that takes its steps itself. */
public final class MeteredCall extends Eval {
  private final MeteredBody body;
  private final Eval[] arguments;

  public MeteredCall(MeteredBody body, List<Eval> arguments) {
    this.body = body;
    this.arguments = arguments.toArray(Eval[]::new);
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    @Nullable Object[] values = new Object[arguments.length];
    Object undecided = null;
    for (int i = 0; i < values.length; i++) {
      values[i] = arguments[i].eval(frame);
      undecided = Arguments.undecided(undecided, values[i]);
    }
    return undecided == null ? body.run(frame, values) : undecided;
  }
}
