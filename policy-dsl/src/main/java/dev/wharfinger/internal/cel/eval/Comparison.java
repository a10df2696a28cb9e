package dev.wharfinger.internal.cel.eval;

import org.jspecify.annotations.Nullable;

/** {@code left < right}, and all other relations. */
public final class Comparison extends Eval {
  private final Relation relation;
  private final Eval left;
  private final Eval right;

  public Comparison(Relation relation, Eval left, Eval right) {
    this.relation = relation;
    this.left = left;
    this.right = right;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    return relation.test(frame, left.eval(frame), right.eval(frame));
  }
}
