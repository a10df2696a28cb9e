package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.type.Unknown;
import org.jspecify.annotations.Nullable;

/** How two values stand to each other in their order. */
public enum Relation {
  EQUAL("==", false, true, false),
  NOT_EQUAL("!=", true, false, true),
  LESS("<", true, false, false),
  LESS_OR_EQUAL("<=", true, true, false),
  GREATER(">", false, false, true),
  GREATER_OR_EQUAL(">=", false, true, true);

  private final String symbol;
  private final boolean whenLess;
  private final boolean whenEqual;
  private final boolean whenGreater;

  Relation(String symbol, boolean whenLess, boolean whenEqual, boolean whenGreater) {
    this.symbol = symbol;
    this.whenLess = whenLess;
    this.whenEqual = whenEqual;
    this.whenGreater = whenGreater;
  }

  /** Whether the operands do: a Boolean, an unknown, or a fault. */
  public Object test(Meter meter, @Nullable Object left, @Nullable Object right) {
    if (NoValue.is(left) || NoValue.is(right)) {
      return withoutValue(left, right);
    }
    if (this == EQUAL || this == NOT_EQUAL) {
      Object equal = Equality.of(meter, left, right);
      return equal instanceof Boolean bool ? bool == (this == EQUAL) : equal;
    }
    if (left instanceof String a && right instanceof String b && isLong(meter, a, b)) {
      return meter.failure();
    }
    int order = Ordering.compare(left, right);
    return order == Ordering.INCOMPARABLE
        ? Faults.noSuchOverload(symbol, left, right)
        : holds(order);
  }

  /** The relation seen from the other operand. */
  public Relation reversed() {
    return switch (this) {
      case EQUAL, NOT_EQUAL -> this;
      case LESS -> GREATER;
      case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
      case GREATER -> LESS;
      case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
    };
  }

  /** Whether it holds between integers. */
  boolean test(long left, long right) {
    return left < right ? whenLess : left == right ? whenEqual : whenGreater;
  }

  /** Whether texts are too long to be compared in the steps that are left. */
  private static boolean isLong(Meter meter, String left, String right) {
    long steps = Math.min(Sizes.of(left), Sizes.of(right));
    return steps > 0 && !meter.step(steps);
  }

  private boolean holds(int order) {
    return order == Ordering.UNORDERED
        ? this == NOT_EQUAL
        : order < 0 ? whenLess : order == 0 ? whenEqual : whenGreater;
  }

  /** A lower bound of an unknown number may be all that is needed. */
  private Object withoutValue(@Nullable Object left, @Nullable Object right) {
    Object decided = null;
    if (left instanceof Unknown unknown && right instanceof Long number) {
      decided = testAtLeast(unknown.atLeast(), number);
    } else if (right instanceof Unknown unknown && left instanceof Long number) {
      decided = reversed().testAtLeast(unknown.atLeast(), number);
    }
    return decided == null ? NoValue.of(left, right) : decided;
  }

  private @Nullable Boolean testAtLeast(long bound, long number) {
    if (bound > number) {
      return whenGreater;
    }
    boolean decided = bound == number && bound != Long.MIN_VALUE && whenEqual == whenGreater;
    return decided ? whenGreater : null;
  }
}
