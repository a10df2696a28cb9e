package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.type.Scalar.DOUBLE;
import static dev.wharfinger.type.Scalar.INT;
import static dev.wharfinger.type.Scalar.UINT;

import dev.wharfinger.internal.cel.eval.Faults;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.Uint;
import java.util.List;

/** Sign, magnitude and root of numbers (cel-go, ext/math.go). */
final class SignFunctions {
  private static final String ABS = "math.abs";
  private static final String ABS_DOC = "The number without its sign.";
  private static final String SIGN = "math.sign";
  private static final String SIGN_DOC = "One, zero or minus one, as the number is signed.";
  private static final String SQRT = "math.sqrt";
  private static final String SQRT_DOC = "The square root; NaN of a number less than zero.";

  private SignFunctions() {}

  static List<Function> all() {
    return List.of(
        Overload.global(ABS, List.of(INT), INT, ABS_DOC).does(Long.class, SignFunctions::abs),
        Overload.global(ABS, List.of(UINT), UINT, ABS_DOC).does(Uint.class, number -> number),
        Overload.global(ABS, List.of(DOUBLE), DOUBLE, ABS_DOC).does(Double.class, Math::abs),
        Overload.global(SIGN, List.of(INT), INT, SIGN_DOC)
            .does(Long.class, number -> (long) Long.signum(number)),
        Overload.global(SIGN, List.of(UINT), UINT, SIGN_DOC)
            .does(Uint.class, number -> new Uint(number.bits() == 0 ? 0 : 1)),
        Overload.global(SIGN, List.of(DOUBLE), DOUBLE, SIGN_DOC)
            .does(Double.class, SignFunctions::sign),
        Overload.global(SQRT, List.of(INT), DOUBLE, SQRT_DOC)
            .does(Long.class, number -> Math.sqrt(number)),
        Overload.global(SQRT, List.of(UINT), DOUBLE, SQRT_DOC)
            .does(Uint.class, number -> Math.sqrt(NumberConversions.toDouble(number))),
        Overload.global(SQRT, List.of(DOUBLE), DOUBLE, SQRT_DOC).does(Double.class, Math::sqrt));
  }

  private static Object abs(long number) {
    return number == Long.MIN_VALUE ? Faults.overflow(ABS, number) : (Object) Math.abs(number);
  }

  /** Both zeros yield the positive one. */
  private static double sign(double number) {
    return number == 0 ? 0 : Math.signum(number);
  }
}
