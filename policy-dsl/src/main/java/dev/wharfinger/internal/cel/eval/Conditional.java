package dev.wharfinger.internal.cel.eval;

import org.jspecify.annotations.Nullable;

/** {@code condition ? then : otherwise}; strict in the condition only. */
public final class Conditional extends Eval {
  private final Eval condition;
  private final Eval then;
  private final Eval otherwise;

  public Conditional(Eval condition, Eval then, Eval otherwise) {
    this.condition = condition;
    this.then = then;
    this.otherwise = otherwise;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object truth = Truth.of(condition.eval(frame));
    if (truth instanceof Boolean bool) {
      return bool ? then.eval(frame) : otherwise.eval(frame);
    }
    return truth;
  }
}
