package dev.wharfinger.internal.cel.eval;

import java.util.function.LongFunction;

/** Arithmetic on int; what is made of a result is for the caller to say. */
final class IntArithmetic {
  private IntArithmetic() {}

  static Object add(long left, long right, LongFunction<Object> result) {
    long sum = left + right;
    return ((left ^ sum) & (right ^ sum)) < 0 ? Faults.overflow("+", left) : result.apply(sum);
  }

  static Object subtract(long left, long right, LongFunction<Object> result) {
    long difference = left - right;
    return ((left ^ right) & (left ^ difference)) < 0
        ? Faults.overflow("-", left)
        : result.apply(difference);
  }

  static Object multiply(long left, long right, LongFunction<Object> result) {
    long product = left * right;
    return Math.multiplyHigh(left, right) == product >> 63
        ? result.apply(product)
        : Faults.overflow("*", left);
  }

  static Object divide(long left, long right, LongFunction<Object> result) {
    if (right == 0) {
      return Faults.divideByZero("/");
    }
    return left == Long.MIN_VALUE && right == -1
        ? Faults.overflow("/", left)
        : result.apply(left / right);
  }

  static Object remainder(long left, long right, LongFunction<Object> result) {
    if (right == 0) {
      return Faults.divideByZero("%");
    }
    return left == Long.MIN_VALUE && right == -1
        ? Faults.overflow("%", left)
        : result.apply(left % right);
  }
}
