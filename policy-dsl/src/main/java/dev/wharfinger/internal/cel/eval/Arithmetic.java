package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.internal.node.ListNode;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Uint;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * CEL's arithmetic: no operand is converted to the type of the other, and a result that its type
 * cannot hold is a fault. Operands have values.
 */
final class Arithmetic {
  private static final LongFunction<Object> BOXED = Long::valueOf;

  private Arithmetic() {}

  static Object add(Meter meter, @Nullable Object left, @Nullable Object right) {
    if (left instanceof Long a && right instanceof Long b) {
      return IntArithmetic.add(a, b, BOXED);
    }
    if (left instanceof String a && right instanceof String b) {
      return a + b;
    }
    if (left instanceof Double a && right instanceof Double b) {
      return a + b;
    }
    if (left instanceof Uint a && right instanceof Uint b) {
      return UintArithmetic.add(a, b);
    }
    if (left instanceof List<?> a && right instanceof List<?> b) {
      return concatenate(meter, a, b);
    }
    if (left instanceof byte[] a && right instanceof byte[] b) {
      byte[] joined = Arrays.copyOf(a, a.length + b.length);
      System.arraycopy(b, 0, joined, a.length, b.length);
      return joined;
    }
    return addTimes(left, right);
  }

  static Object subtract(@Nullable Object left, @Nullable Object right) {
    if (left instanceof Long a && right instanceof Long b) {
      return IntArithmetic.subtract(a, b, BOXED);
    }
    if (left instanceof Double a && right instanceof Double b) {
      return a - b;
    }
    if (left instanceof Uint a && right instanceof Uint b) {
      return UintArithmetic.subtract(a, b);
    }
    if (left instanceof Instant a) {
      if (right instanceof Instant b) {
        return TimeArithmetic.between(b, a);
      }
      if (right instanceof Duration b) {
        return TimeArithmetic.subtract(a, b);
      }
    }
    if (Timestamps.hasOffset(left) || Timestamps.hasOffset(right)) {
      return withOffset(left, subtract(Timestamps.plain(left), Timestamps.plain(right)));
    }
    return left instanceof Duration a && right instanceof Duration b
        ? TimeArithmetic.subtract(a, b)
        : Faults.noSuchOverload("-", left, right);
  }

  static Object multiply(@Nullable Object left, @Nullable Object right) {
    if (left instanceof Long a && right instanceof Long b) {
      return IntArithmetic.multiply(a, b, BOXED);
    }
    if (left instanceof Double a && right instanceof Double b) {
      return a * b;
    }
    return left instanceof Uint a && right instanceof Uint b
        ? UintArithmetic.multiply(a, b)
        : Faults.noSuchOverload("*", left, right);
  }

  static Object divide(@Nullable Object left, @Nullable Object right) {
    if (left instanceof Long a && right instanceof Long b) {
      return IntArithmetic.divide(a, b, BOXED);
    }
    if (left instanceof Double a && right instanceof Double b) {
      return a / b;
    }
    return left instanceof Uint a && right instanceof Uint b
        ? UintArithmetic.divide(a, b)
        : Faults.noSuchOverload("/", left, right);
  }

  static Object remainder(@Nullable Object left, @Nullable Object right) {
    if (left instanceof Long a && right instanceof Long b) {
      return IntArithmetic.remainder(a, b, BOXED);
    }
    return left instanceof Uint a && right instanceof Uint b
        ? UintArithmetic.remainder(a, b)
        : Faults.noSuchOverload("%", left, right);
  }

  static Object negate(@Nullable Object operand) {
    if (operand instanceof Long value) {
      return IntArithmetic.subtract(0, value, BOXED);
    }
    return operand instanceof Double value ? -value : Faults.noSuchOverload("-", operand);
  }

  private static Object addTimes(@Nullable Object left, @Nullable Object right) {
    if (left instanceof Duration a && right instanceof Duration b) {
      return TimeArithmetic.add(a, b);
    }
    if (left instanceof Instant a && right instanceof Duration b) {
      return TimeArithmetic.add(a, b);
    }
    if (Timestamps.hasOffset(left) || Timestamps.hasOffset(right)) {
      Object sum = addTimes(Timestamps.plain(left), Timestamps.plain(right));
      return withOffset(Timestamps.hasOffset(left) ? left : right, sum);
    }
    return left instanceof Duration a && right instanceof Instant b
        ? TimeArithmetic.add(b, a)
        : Faults.noSuchOverload("+", left, right);
  }

  /** A timestamp that was moved keeps its offset. */
  private static Object withOffset(@Nullable Object moved, Object result) {
    return moved instanceof OffsetDateTime time && result instanceof Instant instant
        ? instant.atOffset(time.getOffset())
        : result;
  }

  private static Object concatenate(Meter meter, List<?> left, List<?> right) {
    if (left instanceof ListNode node && UnorderedLists.is(node) && !(right instanceof OpenList)) {
      return UnorderedLists.merge(meter, node, right);
    }
    List<@Nullable Object> joined = new ArrayList<>(left.size() + right.size());
    joined.addAll(left);
    joined.addAll(right);
    if (left instanceof OpenList open) {
      return new OpenList(joined, open.reason());
    }
    return right instanceof OpenList open ? new OpenList(joined, open.reason()) : joined;
  }
}
