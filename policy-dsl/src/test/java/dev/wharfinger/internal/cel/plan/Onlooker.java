package dev.wharfinger.internal.cel.plan;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.eval.Eval;
import dev.wharfinger.internal.cel.eval.Tally;
import dev.wharfinger.internal.cel.eval.Watched;
import dev.wharfinger.type.Scalar;

/** Looks on at every bool, and only counts how often. */
record Onlooker(Tally tally) implements Probe {

  /** Plans an expression with an onlooker at each part. */
  static Eval plan(Typed expression) {
    return Planner.plan(expression, SharedCalls.NONE, new Onlooker(new Tally()));
  }

  @Override
  public Eval watch(Typed part, Eval planned) {
    return part.type() == Scalar.BOOL ? new Watched(planned, tally) : planned;
  }

  @Override
  public Probe ofVariable(Typed.Variable variable) {
    return this;
  }
}
