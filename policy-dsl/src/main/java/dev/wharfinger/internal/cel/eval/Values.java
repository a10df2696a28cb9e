package dev.wharfinger.internal.cel.eval;

import org.jspecify.annotations.Nullable;

/**
 * Equality, order, membership and sum of values, as CEL's operators have them. An {@link
 * dev.wharfinger.type.Unknown} or {@link dev.wharfinger.type.Fault} may be among the operands, or
 * inside of them.
 */
public final class Values {
  private Values() {}

  /** {@code left == right}: a Boolean, an unknown, or a fault; never {@code no-such-overload}. */
  public static Object equal(Meter meter, @Nullable Object left, @Nullable Object right) {
    return Equality.of(meter, left, right);
  }

  /** {@code value in container}: a Boolean, an unknown, or a fault. */
  public static Object in(Meter meter, @Nullable Object value, @Nullable Object container) {
    return Membership.of(meter, value, container);
  }

  /**
   * {@code left + right}.
   *
   * @return the sum, or a fault; never an unknown, since neither operand may be one
   */
  public static Object add(Meter meter, @Nullable Object left, @Nullable Object right) {
    return Arithmetic.add(meter, left, right);
  }

  /**
   * Whether {@code left} and {@code right} stand in an order: a Boolean, an unknown, or a fault
   * with the code {@code no-such-overload} if they cannot be compared.
   */
  public static Object compare(
      Meter meter, Relation relation, @Nullable Object left, @Nullable Object right) {
    return relation.test(meter, left, right);
  }
}
