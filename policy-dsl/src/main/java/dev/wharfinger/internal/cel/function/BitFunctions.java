package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.type.Scalar.INT;
import static dev.wharfinger.type.Scalar.UINT;

import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Uint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongBinaryOperator;

/** The bits of int and uint (cel-go, ext/math.go). */
final class BitFunctions {
  private static final String NOT_DOC = "Turns every bit.";

  private BitFunctions() {}

  static List<Function> all() {
    List<Function> all = new ArrayList<>();
    addBinary(all, "math.bitAnd", "The bits that both numbers have.", (a, b) -> a & b);
    addBinary(all, "math.bitOr", "The bits that one number or both have.", (a, b) -> a | b);
    addBinary(all, "math.bitXor", "The bits that just one of the numbers has.", (a, b) -> a ^ b);
    all.add(
        Overload.global("math.bitNot", List.of(INT), INT, NOT_DOC)
            .does(Long.class, number -> ~number));
    all.add(
        Overload.global("math.bitNot", List.of(UINT), UINT, NOT_DOC)
            .does(Uint.class, number -> new Uint(~number.bits())));
    addShift(
        all,
        "math.bitShiftLeft",
        "Moves the bits to the left by a number of places; zeros follow.",
        (bits, places) -> bits << places);
    addShift(
        all,
        "math.bitShiftRight",
        "Moves the bits to the right by a number of places; zeros follow, whatever the sign.",
        (bits, places) -> bits >>> places);
    return all;
  }

  private static void addBinary(
      List<Function> all, String name, String doc, LongBinaryOperator body) {
    all.add(
        Overload.global(name, List.of(INT, INT), INT, doc)
            .does(Long.class, Long.class, body::applyAsLong));
    all.add(
        Overload.global(name, List.of(UINT, UINT), UINT, doc)
            .does(
                Uint.class, Uint.class, (a, b) -> new Uint(body.applyAsLong(a.bits(), b.bits()))));
  }

  private static void addShift(
      List<Function> all, String name, String doc, LongBinaryOperator body) {
    all.add(
        shift(name, INT, doc)
            .does(
                Long.class,
                Long.class,
                (number, places) ->
                    places < 0 ? negative(name, places) : shifted(body, number, places)));
    all.add(
        shift(name, UINT, doc)
            .does(
                Uint.class,
                Long.class,
                (number, places) ->
                    places < 0
                        ? negative(name, places)
                        : new Uint(shifted(body, number.bits(), places))));
  }

  private static Overload shift(String name, Type type, String doc) {
    return Overload.global(name, List.of(type, INT), type, doc);
  }

  /** Java itself would take the places modulo 64. */
  private static long shifted(LongBinaryOperator shift, long bits, long places) {
    return places >= Long.SIZE ? 0 : shift.applyAsLong(bits, places);
  }

  private static Fault negative(String name, long places) {
    return new Fault("negative-number", "`" + name + "` by " + places + " places");
  }
}
