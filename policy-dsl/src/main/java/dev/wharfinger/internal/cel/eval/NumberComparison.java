package dev.wharfinger.internal.cel.eval;

import org.jspecify.annotations.Nullable;

/** A relation between two values of which one is calculated, and mostly an int. */
public final class NumberComparison extends Eval {
  private final Relation relation;
  private final Eval left;
  private final Eval right;

  public NumberComparison(Relation relation, Eval left, Eval right) {
    this.relation = relation;
    this.left = left;
    this.right = right;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object a = left.number(frame);
    long first = frame.number();
    Object b = right.number(frame);
    if (a == Frame.INT && b == Frame.INT) {
      return relation.test(first, frame.number());
    }
    return relation.test(frame, a == Frame.INT ? (Object) first : a, frame.boxed(b));
  }
}
