package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Unknown;
import org.jspecify.annotations.Nullable;

/** What an evaluation yields where it has no value: an {@link Unknown} or a {@link Fault}. */
public final class NoValue {
  private NoValue() {}

  /** Whether there is no value. */
  public static boolean is(@Nullable Object result) {
    return result instanceof Unknown || result instanceof Fault;
  }

  /**
   * What a strict operation yields whose only operand has no value.
   *
   * @param operand an unknown or a fault
   */
  public static Object of(Object operand) {
    return operand instanceof Unknown unknown && unknown.atLeast() != Long.MIN_VALUE
        ? new Unknown(unknown.reason())
        : operand;
  }

  /** What a strict operation yields of whose operands one at least has no value. */
  public static Object of(@Nullable Object left, @Nullable Object right) {
    if (left instanceof Unknown) {
      return of(left);
    }
    if (right instanceof Unknown) {
      return of(right);
    }
    return left instanceof Fault ? left : right instanceof Fault ? right : noneLacksAValue();
  }

  /**
   * The one of two results that wins when neither can be absorbed: an unknown over a fault, else
   * the first.
   *
   * @param first null if there is none
   */
  public static Object stronger(@Nullable Object first, Object second) {
    return first == null ? of(second) : of(first, second);
  }

  private static Object noneLacksAValue() {
    throw new IllegalArgumentException("both operands have values");
  }
}
