package dev.wharfinger.internal.cel.eval;

import org.jspecify.annotations.Nullable;

/** An expression whose results are counted. */
public final class Watched extends Eval {
  private final Eval expression;
  private final Tally tally;

  public Watched(Eval expression, Tally tally) {
    this.expression = expression;
    this.tally = tally;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object result = expression.eval(frame);
    tally.count(result);
    return result;
  }
}
