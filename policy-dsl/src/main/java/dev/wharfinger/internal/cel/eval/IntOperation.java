package dev.wharfinger.internal.cel.eval;

import org.jspecify.annotations.Nullable;

/**
 * An operation that yields an int for two ints. What stands between operations stays in the frame,
 * without an object for it.
 */
abstract class IntOperation extends Eval {
  private final Eval left;
  private final Eval right;

  IntOperation(Eval left, Eval right) {
    this.left = left;
    this.right = right;
  }

  /** The result for two ints: {@link Frame#INT}, or a fault. */
  abstract Object ofInts(long first, long second, Frame frame);

  /** The result for two other values. */
  abstract @Nullable Object ofValues(@Nullable Object first, @Nullable Object second, Frame frame);

  @Override
  public final @Nullable Object eval(Frame frame) {
    return frame.boxed(number(frame));
  }

  @Override
  final @Nullable Object number(Frame frame) {
    Object a = left.number(frame);
    long first = frame.number();
    Object b = right.number(frame);
    if (a == Frame.INT && b == Frame.INT) {
      return ofInts(first, frame.number(), frame);
    }
    Object second = frame.boxed(b);
    Object boxed = a == Frame.INT ? (Object) first : a;
    return NoValue.is(boxed) || NoValue.is(second)
        ? NoValue.of(boxed, second)
        : ofValues(boxed, second, frame);
  }
}
