package dev.wharfinger.internal.cel.eval;

import org.jspecify.annotations.Nullable;

/** {@code operand == constant}, or {@code !=}, where Java's equality is CEL's: texts and bools. */
public final class ScalarEquality extends Eval {
  private final Eval operand;
  private final Object constant;
  private final boolean whenEqual;

  /**
   * Creates the comparison.
   *
   * @param constant a String or Boolean
   */
  public ScalarEquality(Eval operand, Object constant, boolean whenEqual) {
    this.operand = operand;
    this.constant = constant;
    this.whenEqual = whenEqual;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object value = operand.eval(frame);
    if (constant.equals(value)) {
      return whenEqual;
    }
    return value != null && NoValue.is(value) ? NoValue.of(value) : (Object) !whenEqual;
  }
}
