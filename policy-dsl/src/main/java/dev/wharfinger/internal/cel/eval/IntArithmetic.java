package dev.wharfinger.internal.cel.eval;

/** Arithmetic on int. */
final class IntArithmetic {
  private IntArithmetic() {}

  static Object add(long left, long right) {
    long sum = left + right;
    return ((left ^ sum) & (right ^ sum)) < 0 ? Faults.overflow("+", left) : (Object) sum;
  }

  static Object subtract(long left, long right) {
    long difference = left - right;
    return ((left ^ right) & (left ^ difference)) < 0
        ? Faults.overflow("-", left)
        : (Object) difference;
  }

  static Object multiply(long left, long right) {
    long product = left * right;
    return Math.multiplyHigh(left, right) == product >> 63
        ? (Object) product
        : Faults.overflow("*", left);
  }

  static Object divide(long left, long right) {
    if (right == 0) {
      return Faults.divideByZero("/");
    }
    return left == Long.MIN_VALUE && right == -1
        ? Faults.overflow("/", left)
        : (Object) (left / right);
  }

  static Object remainder(long left, long right) {
    if (right == 0) {
      return Faults.divideByZero("%");
    }
    return left == Long.MIN_VALUE && right == -1
        ? Faults.overflow("%", left)
        : (Object) (left % right);
  }
}
