package dev.wharfinger.internal.scalar;

import static dev.wharfinger.internal.scalar.Operand.INT;
import static dev.wharfinger.internal.scalar.Operand.QUANTITY;
import static dev.wharfinger.internal.scalar.Operand.STRING;

import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.Quantity;
import dev.wharfinger.type.Scalar;
import java.util.List;
import java.util.stream.Stream;

/** The quantity library of Kubernetes CEL: {@code pkg/cel/library/quantity.go} of the apiserver. */
final class QuantityFunctions {
  /** Kubernetes declares it as a global function only, and documents it as one of the quantity. */
  private static final Function SIGN =
      QUANTITY.method("sign", Scalar.INT, "The sign: -1, 0 or 1.", QuantityFunctions::sign);

  private QuantityFunctions() {}

  /** What our own policies have. */
  static List<Function> all() {
    return Stream.concat(ofApiServer().stream(), Stream.of(SIGN)).toList();
  }

  /** What the API server declares. */
  static List<Function> ofApiServer() {
    return Stream.of(reading(), comparing(), adding(), converting()).flatMap(List::stream).toList();
  }

  private static List<Function> reading() {
    return List.of(
        STRING.global(
            "quantity",
            Scalar.QUANTITY,
            "The quantity that a text denotes.",
            text -> Operand.orFault("not-a-quantity", () -> Quantity.parse(text))),
        STRING.global(
            "isQuantity",
            Scalar.BOOL,
            "Whether a text denotes a quantity.",
            text -> Quantity.tryParse(text).isPresent()));
  }

  private static List<Function> comparing() {
    return List.of(
        QUANTITY.method(
            "isGreaterThan",
            QUANTITY,
            Scalar.BOOL,
            "Whether the quantity is greater than another.",
            (left, right) -> left.compareTo(right) > 0),
        QUANTITY.method(
            "isLessThan",
            QUANTITY,
            Scalar.BOOL,
            "Whether the quantity is less than another.",
            (left, right) -> left.compareTo(right) < 0),
        QUANTITY.method(
            "compareTo",
            QUANTITY,
            Scalar.INT,
            "-1, 0 or 1 where the quantity is less than, equal to or greater than another.",
            (left, right) -> (long) left.compareTo(right)));
  }

  private static List<Function> adding() {
    return List.of(
        QUANTITY.method(
            "add", QUANTITY, Scalar.QUANTITY, "The sum of two quantities.", Quantity::add),
        QUANTITY.method(
            "add", INT, Scalar.QUANTITY, "The sum of a quantity and a number.", Quantity::add),
        QUANTITY.method(
            "sub",
            QUANTITY,
            Scalar.QUANTITY,
            "The difference of two quantities.",
            Quantity::subtract),
        QUANTITY.method(
            "sub",
            INT,
            Scalar.QUANTITY,
            "The difference of a quantity and a number.",
            Quantity::subtract));
  }

  private static List<Function> converting() {
    return List.of(
        QUANTITY.global("sign", Scalar.INT, "The sign: -1, 0 or 1.", QuantityFunctions::sign),
        QUANTITY.method(
            "isInteger", Scalar.BOOL, "Whether `asInteger()` has an answer.", Quantity::isInteger),
        QUANTITY.method(
            "asInteger",
            Scalar.INT,
            "The quantity as an integer; an error if `isInteger()` is false.",
            QuantityFunctions::asInteger),
        QUANTITY.method(
            "asApproximateFloat",
            Scalar.DOUBLE,
            "The double nearest to the quantity.",
            Quantity::asApproximateDouble));
  }

  private static Object sign(Quantity quantity) {
    return (long) quantity.signum();
  }

  private static Object asInteger(Quantity quantity) {
    return quantity
        .asInteger()
        .<Object>map(integer -> integer)
        .orElseGet(
            () ->
                new Fault(
                    "not-an-integer",
                    "the quantity `" + quantity + "` is not an integer of 64 bits"));
  }
}
