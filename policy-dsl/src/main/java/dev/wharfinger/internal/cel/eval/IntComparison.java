package dev.wharfinger.internal.cel.eval;

import org.jspecify.annotations.Nullable;

/** {@code operand < 5}, and all other relations to an int. */
public final class IntComparison extends Eval {
  private final Relation relation;
  private final Eval operand;
  private final Long constant;

  public IntComparison(Relation relation, Eval operand, Long constant) {
    this.relation = relation;
    this.operand = operand;
    this.constant = constant;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object value = operand.number(frame);
    return value == Frame.INT
        ? (Object) relation.test(frame.number(), constant.longValue())
        : relation.test(frame, value, constant);
  }
}
