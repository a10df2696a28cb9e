package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.type.Scalar.BOOL;
import static dev.wharfinger.type.Scalar.DOUBLE;

import dev.wharfinger.type.Function;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

/** Whole numbers near a double, and what a double is besides a number (cel-go, ext/math.go). */
final class RoundingFunctions {
  private RoundingFunctions() {}

  static List<Function> all() {
    return List.of(
        change("ceil", "The least whole number that is not less.", Math::ceil),
        change("floor", "The greatest whole number that is not greater.", Math::floor),
        change(
            "round",
            "The nearest whole number, of two the one away from zero.",
            RoundingFunctions::round),
        change("trunc", "The number without its fraction.", RoundingFunctions::trunc),
        test("isNaN", "Whether a value is not a number.", Double::isNaN),
        test("isInf", "Whether a value is infinite, of either sign.", Double::isInfinite),
        test("isFinite", "Whether a value is a number, and not infinite.", Double::isFinite));
  }

  private static Function change(String name, String doc, DoubleUnaryOperator body) {
    return Overload.global("math." + name, List.of(DOUBLE), DOUBLE, doc)
        .does(Double.class, body::applyAsDouble);
  }

  private static Function test(String name, String doc, DoublePredicate body) {
    return Overload.global("math." + name, List.of(DOUBLE), BOOL, doc)
        .does(Double.class, body::test);
  }

  /** To add a half and take the floor would round 0.49999999999999994 to 1. */
  private static double round(double value) {
    double whole = trunc(value);
    return Math.abs(value - whole) >= 0.5 ? whole + Math.copySign(1, value) : whole;
  }

  private static double trunc(double value) {
    return value < 0 ? Math.ceil(value) : Math.floor(value);
  }
}
