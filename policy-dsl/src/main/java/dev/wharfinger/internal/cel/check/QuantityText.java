package dev.wharfinger.internal.cel.check;

import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import org.jspecify.annotations.Nullable;

/** Says how to write an amount that stands beside a quantity. */
final class QuantityText {
  private QuantityText() {}

  /**
   * The help for a value that stands where a quantity is expected; null if it is something else.
   */
  static @Nullable String help(Type expected, Typed other) {
    if (expected != Scalar.QUANTITY) {
      return null;
    }
    if (other instanceof Typed.Constant constant
        && (constant.value() instanceof String || constant.value() instanceof Number)) {
      return "write `quantity(" + Written.literal(String.valueOf(constant.value())) + ")`";
    }
    return "quantities are compared with quantities: `quantity('1Gi')`";
  }
}
