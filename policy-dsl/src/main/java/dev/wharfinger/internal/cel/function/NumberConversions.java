package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.type.Scalar.DOUBLE;
import static dev.wharfinger.type.Scalar.INT;
import static dev.wharfinger.type.Scalar.STRING;
import static dev.wharfinger.type.Scalar.UINT;

import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Uint;
import java.util.List;

/** What becomes a number. */
final class NumberConversions {
  private static final double TWO_TO_63 = 0x1p63;
  private static final double TWO_TO_64 = 0x1p64;

  private NumberConversions() {}

  static List<Function> all() {
    return List.of(
        to(INT, INT, Long.class, value -> value),
        to(INT, UINT, Uint.class, NumberConversions::toInt),
        to(INT, DOUBLE, Double.class, NumberConversions::toInt),
        to(INT, STRING, String.class, NumberText::toInt),
        to(UINT, UINT, Uint.class, value -> value),
        to(UINT, INT, Long.class, NumberConversions::toUint),
        to(UINT, DOUBLE, Double.class, NumberConversions::toUint),
        to(UINT, STRING, String.class, NumberText::toUint),
        to(DOUBLE, DOUBLE, Double.class, value -> value),
        to(DOUBLE, INT, Long.class, value -> (double) value),
        to(DOUBLE, UINT, Uint.class, NumberConversions::toDouble),
        to(DOUBLE, STRING, String.class, NumberText::toDouble));
  }

  private static <A> Function to(
      Type target, Type source, Class<A> type, Overload.Unary<A> conversion) {
    String name = target.displayName();
    String doc = "Converts to " + name + ".";
    return Overload.global(name, List.of(source), target, doc).does(type, conversion);
  }

  private static Object toInt(Uint value) {
    return value.bits() < 0 ? outOfRange(value + "u", "int") : (Object) value.bits();
  }

  /** Both bounds are outside: doubles next to them are rounded from integers beyond. */
  private static Object toInt(double value) {
    boolean fits = value > -TWO_TO_63 && value < TWO_TO_63;
    return fits ? (Object) (long) value : outOfRange(GoNumbers.text(value), "int");
  }

  private static Object toUint(long value) {
    return value < 0 ? outOfRange(Long.toString(value), "uint") : new Uint(value);
  }

  private static Object toUint(double value) {
    if (!(value >= 0 && value < TWO_TO_64)) {
      return outOfRange(GoNumbers.text(value), "uint");
    }
    boolean high = value >= TWO_TO_63;
    return new Uint(high ? (long) (value - TWO_TO_63) + Long.MIN_VALUE : (long) value);
  }

  static double toDouble(Uint value) {
    long bits = value.bits();
    // The lowest bit is kept, so that rounding at the 53rd is the same as of the whole number.
    return bits >= 0 ? (double) bits : (double) ((bits >>> 1) | (bits & 1)) * 2;
  }

  private static Fault outOfRange(String value, String type) {
    return new Fault("number-out-of-range", "`" + value + "` is out of range of " + type);
  }
}
