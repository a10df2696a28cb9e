package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.type.Uint;

/** Arithmetic on uint. */
final class UintArithmetic {
  private UintArithmetic() {}

  static Object add(Uint left, Uint right) {
    Uint sum = new Uint(left.bits() + right.bits());
    return sum.compareTo(left) < 0 ? Faults.overflow("+", left) : sum;
  }

  static Object subtract(Uint left, Uint right) {
    return left.compareTo(right) < 0
        ? Faults.overflow("-", left)
        : new Uint(left.bits() - right.bits());
  }

  static Object multiply(Uint left, Uint right) {
    long product = left.bits() * right.bits();
    boolean fits = left.bits() == 0 || Long.divideUnsigned(product, left.bits()) == right.bits();
    return fits ? new Uint(product) : Faults.overflow("*", left);
  }

  static Object divide(Uint left, Uint right) {
    return right.bits() == 0
        ? Faults.divideByZero("/")
        : new Uint(Long.divideUnsigned(left.bits(), right.bits()));
  }

  static Object remainder(Uint left, Uint right) {
    return right.bits() == 0
        ? Faults.divideByZero("%")
        : new Uint(Long.remainderUnsigned(left.bits(), right.bits()));
  }
}
